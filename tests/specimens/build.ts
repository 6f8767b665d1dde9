import { mkdirSync, writeFileSync } from 'node:fs';
import { setAsDump } from './dump-setter.js';
import { specimenPapers } from './papers.js';

/** Writes the shipped specimens into corpus/papers: `npm run specimens`. The same story gives the same bytes. */
const folder = new URL('../../corpus/papers/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const paper of specimenPapers()) {
  writeFileSync(new URL(`${paper.day}-specimen-sec-releases-update.txt`, folder), setAsDump(paper));
}
