import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homeAt } from '../../src/corpus/home.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { LAYOUTS } from './layouts.js';
import { setModificationPage, setNewsPost, setReleasePage } from './page-setter.js';
import { PAGES } from './page-story.js';
import { specimenPapers } from './papers.js';
import { setAsPdf } from './pdf-setter.js';

/**
 * Writes the shipped corpus anew: `npm run specimens`. The same story gives the same bytes, ledger and all, so that the
 * specimens are received on one day for ever. The papers take turns in the layouts.
 */
const RECEIVED = new Date('2026-11-24T00:00:00Z');
const corpus = new URL('../../corpus/', import.meta.url);

rmSync(corpus, { recursive: true, force: true });
mkdirSync(new URL('papers/', corpus), { recursive: true });
writeFileSync(new URL('.gitattributes', corpus), '* -text\n');
for (const [at, paper] of specimenPapers().entries()) {
  const layout = LAYOUTS[at % LAYOUTS.length];
  if (layout === undefined) continue;
  writeFileSync(new URL(`papers/${paper.day}-specimen-${layout.name}.pdf`, corpus), await setAsPdf(paper, layout));
}
for (const { path, html } of [...PAGES.map(setModificationPage), setReleasePage(), setNewsPost()]) {
  const file = new URL(`pages/${path}`, corpus);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, html);
}
await ingest(await homeAt(new URL('..', corpus).pathname), [], { now: () => RECEIVED });
