import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homeAt } from '../../src/corpus/home.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { setAsDump } from './dump-setter.js';
import { specimenPapers } from './papers.js';

/**
 * Writes the shipped corpus anew: `npm run specimens`. The same story gives the same bytes, ledger and all, so that the
 * specimens are received on one day for ever.
 */
const RECEIVED = new Date('2026-11-24T00:00:00Z');
const corpus = new URL('../../corpus/', import.meta.url);

rmSync(corpus, { recursive: true, force: true });
mkdirSync(new URL('papers/', corpus), { recursive: true });
writeFileSync(new URL('.gitattributes', corpus), '* -text\n');
for (const paper of specimenPapers()) {
  writeFileSync(new URL(`papers/${paper.day}-specimen-sec-releases-update.txt`, corpus), setAsDump(paper));
}
await ingest(await homeAt(new URL('..', corpus).pathname), [], { now: () => RECEIVED });
