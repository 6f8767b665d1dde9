import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDump } from '../../src/extract/dump/reader.js';
import { paperFacts } from '../../src/normalise/paper/paper.js';

const SHARED = new URL('../../../shared/', import.meta.url);
const DUMPS = [
  '2021-09-21-sec-releases-update',
  '2021-07-20-specimen-a-repeat-dump',
  '2021-08-17-specimen-a-wing-dump',
];

interface Golden {
  readonly releases: readonly {
    readonly name: string;
    readonly entries: readonly {
      readonly modificationId: string;
      readonly title: string;
      readonly statusText: string;
      readonly dccSystemsImpact: boolean | null;
      readonly url: string;
    }[];
  }[];
}

/** Typography that a reading may give either way. */
function plain(text: string | null): string {
  return (text ?? '').replace(/[‘’]/g, "'").replace(/[–—-]/g, '-');
}

const held = existsSync(SHARED);
if (!held) process.stderr.write('The shared papers are not beside the checkout: the golden dumps are not read.\n');

describe.skipIf(!held).each(DUMPS)('the dump %s', (name) => {
  const goldenOf = () => JSON.parse(readFileSync(new URL(`golden/${name}.json`, SHARED), 'utf8')) as Golden;
  const read = () => readDump(readFileSync(new URL(`papers/${name}.txt`, SHARED)));

  it('gives each row its own words, its link and its mark', () => {
    const rows = paperFacts(read()).releases.flatMap((release) =>
      release.entries.map((entry) => [
        release.name,
        entry.modificationId,
        plain(entry.title),
        plain(entry.statusText),
        entry.dccSystemsImpact,
        entry.url,
      ]),
    );
    const expected = goldenOf().releases.flatMap((release) =>
      release.entries.map((entry) => [
        release.name,
        entry.modificationId,
        plain(entry.title),
        plain(entry.statusText),
        entry.dccSystemsImpact,
        entry.url,
      ]),
    );
    expect(rows).toEqual(expected);
  });

  it('leaves nothing unread', () => {
    expect(read().unread).toEqual([]);
  });
});
