import { describe, expect, it } from 'vitest';
import { readDump } from '../../src/extract/dump/reader.js';
import { paperFacts } from '../../src/normalise/paper.js';
import { setAsDump } from '../specimens/dump-setter.js';
import { specimenPapers } from '../specimens/papers.js';

describe.each(specimenPapers().map((paper) => [paper.day, paper] as const))('the specimen of %s', (day, paper) => {
  const facts = paperFacts(readDump(new TextEncoder().encode(setAsDump(paper))));

  it('says what the story says: every row with its words, its link and its mark', () => {
    const read = facts.releases.map(({ name, scope, entries }) => ({
      release: name,
      scope,
      rows: entries.map((entry) => ({
        id: entry.modificationId,
        title: entry.title,
        qualifier: entry.qualifier,
        url: entry.url,
        status: entry.statusText,
        impact: entry.dccSystemsImpact,
      })),
    }));
    expect(read).toEqual(paper.sections.map(({ release, scope, rows }) => ({ release, scope, rows })));
  });

  it('is dated, marked as a specimen, and asks what the story asks', () => {
    expect(facts.paper.date).toBe(day);
    expect(facts.specimen).toBe(true);
    expect(facts.recommendations.map(({ action, text }) => `${action} ${text}`)).toEqual(paper.recommendations);
  });
});
