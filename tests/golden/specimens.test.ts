import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/extract/pdf/reader.js';
import { paperFacts } from '../../src/normalise/paper/paper.js';
import { LAYOUTS } from '../specimens/layouts.js';
import { specimenPapers } from '../specimens/papers.js';
import type { SpecimenSection } from '../specimens/papers.js';
import { setAsPdf } from '../specimens/pdf-setter.js';

const cases = specimenPapers().flatMap((paper) =>
  LAYOUTS.map((layout) => ({ day: paper.day, name: layout.name, paper, layout })),
);

/** The rows as the layout orders them: by group where it has groups. */
function rowsAsSet({ release, scope, rows }: SpecimenSection, grouped: boolean) {
  const ordered = grouped ? [...rows.filter((row) => row.impact), ...rows.filter((row) => !row.impact)] : rows;
  return { release, scope, rows: ordered };
}

describe.each(cases)('the specimen of $day set as $name', ({ day, paper, layout }) => {
  it('says what the story says: every row with its words, its link and its mark; its day and its requests', async () => {
    const facts = paperFacts(await readPdf(await setAsPdf(paper, layout)));
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
    expect(read).toEqual(paper.sections.map((section) => rowsAsSet(section, layout.impact === 'groups')));
    expect(facts.paper.date).toBe(day);
    expect(facts.specimen).toBe(true);
    expect(facts.recommendations.map(({ action, text }) => `${action} ${text}`)).toEqual(paper.recommendations);
  });
});
