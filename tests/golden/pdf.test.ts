import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/extract/pdf/reader.js';
import type { PaperFacts } from '../../src/model/paper-facts.js';
import { paperFacts } from '../../src/normalise/paper/paper.js';

const SHARED = new URL('../../../shared/', import.meta.url);
const isThere = existsSync(SHARED);
const names = isThere
  ? readdirSync(new URL('papers/', SHARED))
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => file.replace('.pdf', ''))
  : [];

const plain = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Of each release its date and rows, as far as a reader of PDFs is to blame for them. */
const told = ({ releases }: Pick<PaperFacts, 'releases'>) =>
  releases.map(({ name, date, entries }) => ({
    name,
    date,
    rows: entries.map((entry) => [
      entry.modificationId,
      plain(entry.title),
      plain(entry.statusText),
      entry.url,
      entry.dccSystemsImpact,
    ]),
  }));

describe.skipIf(!isThere)('A PDF paper says what its golden says', () => {
  it.each(names)(
    '%s',
    async (name) => {
      const golden = JSON.parse(readFileSync(new URL(`golden/${name}.json`, SHARED), 'utf8')) as PaperFacts;
      const facts = paperFacts(await readPdf(readFileSync(new URL(`papers/${name}.pdf`, SHARED))));
      expect(told(facts)).toEqual(told(golden));
      expect(facts.paper.date).toBe(golden.paper.date);
    },
    120_000,
  );

  it('with a box on its page for every value', async () => {
    const name = names.find((one) => one.includes('grouped')) ?? '';
    const print = await readPdf(readFileSync(new URL(`papers/${name}.pdf`, SHARED)));
    const cells = print.blocks.flatMap((block) =>
      block.block === 'table' ? block.rows.flatMap((row) => (row.row === 'cells' ? row.cells : [])) : [],
    );
    const places = cells.flatMap((cell) => cell.places);
    expect(places.length).toBeGreaterThan(cells.length);
    expect(places.every((place) => place.at === 'box' && place.box[0] < place.box[2] && place.box[3] < 842)).toBe(true);
    const split = cells.filter((cell) => new Set(cell.places.map((place) => 'page' in place && place.page)).size > 1);
    expect(split.map(({ text }) => text.slice(0, 20))).toContain('MP078 ‘Incorporation');
  });
});
