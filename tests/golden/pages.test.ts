import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/extract/page/reader.js';
import { PageFacts } from '../../src/model/page-facts.js';
import { PagePrint } from '../../src/model/page-print.js';
import { pageFacts } from '../../src/normalise/page/page.js';
import { comparable } from '../page-comparison.js';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');
const PAGES = join(SHARED, 'pages');
const GOLDEN = join(SHARED, 'golden', 'pages');
const isThere = existsSync(PAGES) && existsSync(GOLDEN);
if (!isThere)
  process.stdout.write(`The saved pages are not beside this checkout (${PAGES}): their goldens are not compared.\n`);

/** The saved pages, by the name of their golden: `<slug>--<capture date>`. */
function savedPages(): { name: string; path: string }[] {
  return readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({
      name: path
        .replace(/\.html$/, '')
        .split(sep)
        .slice(-2)
        .join('--'),
      path: join(PAGES, path),
    }));
}

describe.skipIf(!isThere)('the saved pages of the site', () => {
  const pages = isThere ? savedPages() : [];

  it.each(pages)('$name says in every field what its golden says', ({ name, path }) => {
    const facts = pageFacts(readPage(readFileSync(path))) as unknown as Record<string, unknown>;
    const golden = JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8')) as Record<string, unknown>;
    const fields = Object.keys(golden).filter((field) => field !== 'capturedOn');
    expect(Object.fromEntries(fields.map((field) => [field, comparable(facts[field])]))).toEqual(
      Object.fromEntries(fields.map((field) => [field, comparable(golden[field])])),
    );
  });

  it.each(pages)('$name is a print and facts as the schemas say, with a place for every field it fills', ({ path }) => {
    const print = readPage(readFileSync(path));
    const facts = pageFacts(print);
    expect(PagePrint.parse(print)).toEqual(print);
    expect(PageFacts.parse(facts)).toEqual(facts);
    expect(facts.findings).toEqual([]);
    const values = facts as unknown as Record<string, unknown>;
    const named = [
      'title',
      'proposer',
      'dateRaised',
      'stageAsPrinted',
      'stage',
      'issue',
      'solution',
      'release',
      'releaseDate',
    ];
    const filled = named.filter((field) => values[field] !== null && values[field] !== undefined);
    expect(Object.keys(facts.places)).toEqual(expect.arrayContaining(filled));
  });
});
