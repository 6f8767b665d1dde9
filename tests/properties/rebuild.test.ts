import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initHome } from '../../src/corpus/home.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { rebuild } from '../../src/pipeline/rebuild.js';
import { dumpOf } from '../pipeline/dumps.js';
import { contentsOf, temporaryFolder } from '../temporary.js';

const STATUSES = [
  'Approved for inclusion.',
  'The legal text is being developed.',
  'The Change Board vote will take place on 29 September 2021 under Self-Governance.',
  'The Modification Report is expected to be presented to the CSC in November 2021.',
];
const row = fc.tuple(
  fc.constantFrom('MP078', 'MPQ77', 'DP173', 'MP173', 'MP128B', 'SECMPO007'),
  fc.constantFrom('Part 2 Batch', 'Document Set reviews', 'Firmware update'),
  fc.constantFrom(...STATUSES),
  fc.boolean(),
);
const paper = fc.record({
  day: fc.constantFrom('20 July 2021', '17 August 2021', '21 September 2021'),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  note: fc.constantFrom('', 'Specimen for testing.'),
});
const papers = fc.uniqueArray(
  paper.map(({ day, rows, note }) => dumpOf(day, rows, note)),
  { minLength: 1, maxLength: 5 },
);

describe('The index follows from the corpus alone', () => {
  it('rebuilt twice, and made of the same papers taken in one by one or together, it has the same bytes', async () => {
    const place = await temporaryFolder();
    let trial = 0;
    const now = () => new Date('2021-10-01T00:00:00Z');
    const property = fc.asyncProperty(papers, async (texts) => {
      const inbox = join(place, `inbox-${++trial}`);
      await mkdir(inbox);
      const paths = texts.map((_, at) => join(inbox, `paper-${at}.txt`));
      for (const [at, path] of paths.entries()) await writeFile(path, texts[at] ?? '');
      const together = await initHome(join(place, `together-${trial}`));
      const apart = await initHome(join(place, `apart-${trial}`));
      await ingest(together, [inbox], { now });
      for (const path of paths) await ingest(apart, [path], { now });
      const expected = await contentsOf(together.index);
      expect(await contentsOf(apart.index)).toEqual(expected);
      for (const home of [together, apart, together]) {
        await rebuild(home);
        expect(await contentsOf(home.index)).toEqual(expected);
      }
    });
    await fc.assert(property, { numRuns: 20 });
  });
});
