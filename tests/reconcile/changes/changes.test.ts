import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/reconcile/changes/changes.js';
import { paper, told, type Row, type Story } from '../papers.js';

const before = (releases: Story['releases'], more: Partial<Story> = {}) =>
  paper({ date: '2021-09-21', releases, ...more });
const after = (releases: Story['releases'], more: Partial<Story> = {}) =>
  paper({ date: '2021-10-19', releases, ...more });
const rowChange = (a: Omit<Row, 'id'>, b: Omit<Row, 'id'>) =>
  told(
    changesBetween(before({ 'June 2022': [{ id: 'MP078', ...a }] }), after({ 'June 2022': [{ id: 'MP078', ...b }] })),
  );
const of = { modificationId: 'MP078', release: 'June 2022' };

describe('who is in a release', () => {
  const mp078 = [{ id: 'MP078' }];

  it('is added and removed', () => {
    const changes = changesBetween(before({ 'June 2022': mp078 }), after({ 'June 2022': [{ id: 'MP099' }] }));
    expect(told(changes)).toEqual([
      { kind: 'removed', ...of },
      { kind: 'added', modificationId: 'MP099', release: 'June 2022' },
    ]);
  });

  it('leaves a release that has passed, be its section still printed or not', () => {
    const dates = { 'October 2021': '2021-10-19' };
    const a = before({ 'October 2021': mp078 }, { dates });
    const passed = [{ kind: 'release-passed', modificationId: 'MP078', release: 'October 2021' }];
    expect(told(changesBetween(a, after({})))).toEqual(passed);
    expect(told(changesBetween(a, after({ 'October 2021': [] }, { dates })))).toEqual(passed);
  });

  it('is removed, not passed, where the later paper has put the release off', () => {
    const a = before({ 'October 2021': mp078 }, { dates: { 'October 2021': '2021-10-19' } });
    const b = after({ 'October 2021': [] }, { dates: { 'October 2021': '2021-10-20' } });
    expect(told(changesBetween(a, b)).map(({ kind }) => kind)).toEqual(['release-date', 'removed']);
  });

  it('is past with the month of the release where no date is printed', () => {
    const dates = { 'September 2021': null, 'October 2021': null };
    const a = before({ 'September 2021': mp078, 'October 2021': [{ id: 'MP099' }] }, { dates });
    expect(told(changesBetween(a, after({}))).map(({ kind }) => kind)).toEqual(['release-passed', 'removed']);
  });

  it('moves from one release to another', () => {
    const changes = changesBetween(before({ 'June 2022': mp078 }), after({ 'November 2022': mp078 }));
    expect(told(changes)).toEqual([{ kind: 'moved', modificationId: 'MP078', from: 'June 2022', to: 'November 2022' }]);
    expect(new Set(changes[0]?.places.map(({ source }) => source)).size).toBe(2);
  });

  it('does not move out of a release that has passed: it left that one and entered another', () => {
    const changes = changesBetween(before({ 'September 2021': mp078 }), after({ 'November 2022': mp078 }));
    expect(told(changes)).toEqual([
      { kind: 'release-passed', modificationId: 'MP078', release: 'September 2021' },
      { kind: 'added', modificationId: 'MP078', release: 'November 2022' },
    ]);
  });

  it('is not said to move where one left and two were entered', () => {
    const changes = changesBetween(
      before({ 'June 2022': mp078 }),
      after({ 'November 2022': mp078, 'February 2023': mp078 }),
    );
    expect(told(changes).map(({ kind }) => kind)).toEqual(['removed', 'added', 'added']);
  });

  it('is compared by release where it stands in several', () => {
    const row = (stage: Row['stage']) => [{ id: 'SECMP0015', stage: stage ?? null }];
    const a = before({ 'June 2022': row('decision'), 'November 2022': row('decision') });
    const b = after({ 'June 2022': row('approved'), 'November 2022': row('decision') });
    expect(told(changesBetween(a, b))).toEqual([
      { kind: 'stage', modificationId: 'SECMP0015', release: 'June 2022', from: 'decision', to: 'approved' },
    ]);
  });

  it('is no matter of the narrative alone', () => {
    const scopeChanges = [{ id: 'MP154', release: 'June 2022', change: 'removed' as const }];
    expect(changesBetween(before({ 'June 2022': mp078 }), after({ 'June 2022': mp078 }, { scopeChanges }))).toEqual([]);
  });

  it('changes its stage and its release at once', () => {
    const changes = changesBetween(
      before({ 'June 2022': mp078 }),
      after({ 'November 2022': [{ id: 'MP078', stage: 'report' }] }),
    );
    expect(told(changes).map(({ kind, release }) => [kind, release])).toEqual([
      ['moved', undefined],
      ['stage', 'November 2022'],
    ]);
  });
});

describe('a new id', () => {
  it('is a conversion, and the id that the later paper prints names the other changes', () => {
    const a = before({ 'June 2022': [{ id: 'DP173', stage: 'development' }] });
    const b = after({ 'June 2022': [{ id: 'MP173', stage: 'report' }] });
    const mp173 = { modificationId: 'MP173', release: 'June 2022' };
    expect(told(changesBetween(a, b))).toEqual([
      { kind: 'converted', ...mp173, from: 'DP173', to: 'MP173' },
      { kind: 'stage', ...mp173, from: 'development', to: 'report' },
    ]);
  });

  it('keeps the parts of a modification apart', () => {
    const a = before({ 'June 2022': [{ id: 'MP128' }] });
    const b = after({ 'June 2022': [{ id: 'MP128B' }] });
    expect(told(changesBetween(a, b)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('what a row says', () => {
  it('is compared only where both papers know it', () => {
    expect(rowChange({ dccSystemsImpact: null }, { dccSystemsImpact: true })).toEqual([]);
    expect(rowChange({ dccSystemsImpact: false }, { dccSystemsImpact: true })).toEqual([
      { kind: 'dcc-systems-impact', ...of, from: false, to: true },
    ]);
    expect(rowChange({}, { decisionRoute: 'self-governance' })).toEqual([]);
    expect(rowChange({ decisionRoute: 'conflicting' }, { decisionRoute: 'self-governance' })).toEqual([
      { kind: 'decision-route', ...of },
    ]);
    expect(rowChange({ title: null }, {})).toEqual([]);
  });

  it('moves a date, which explains the words that give it', () => {
    expect(
      rowChange(
        {
          statusText: 'The vote is on 29 September.',
          milestones: [['change-board-vote', '2021-09-29', '29 September']],
        },
        { statusText: 'The vote is on 27 October.', milestones: [['change-board-vote', '2021-10-27', '27 October']] },
      ),
    ).toEqual([{ kind: 'milestone-moved', ...of, event: 'change-board-vote', from: '2021-09-29', to: '2021-10-27' }]);
  });

  it('is new wording where a moved date does not explain all of it', () => {
    const changes = rowChange(
      { statusText: 'An Impact Assessment; the report in July.', milestones: [['report-to-csc', '2021-07', 'July']] },
      { statusText: 'A new assessment; the report in May.', milestones: [['report-to-csc', '2022-05', 'May']] },
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['milestone-moved', 'wording']);
  });

  it('moves no date that agrees as far as both are printed', () => {
    const vote = (date: string) => ({ milestones: [['change-board-vote', date]] as const });
    expect(rowChange(vote('2021-10'), vote('2021-10-27'))).toEqual([]);
  });

  it('moves of several dates of one event only those that are new, if there are as many', () => {
    const dates = (...of: string[]) => ({ milestones: of.map((date) => ['implementation', date] as const) });
    expect(rowChange(dates('2022-06', '2022-11'), dates('2022-06', '2023-02'))).toEqual([
      { kind: 'milestone-moved', ...of, event: 'implementation', from: '2022-11', to: '2023-02' },
    ]);
    expect(rowChange(dates('2022-06', '2022-11'), dates('2023-02'))).toEqual([]);
    expect(rowChange(dates('2022-06', '2022-11'), dates('2022-11', '2022-06'))).toEqual([]);
  });

  it('is wording only where no stage explains it', () => {
    const [a, b] = [{ statusText: 'The vote is awaited.' }, { statusText: 'Approved for inclusion.' }];
    expect(rowChange(a, b)).toEqual([{ kind: 'wording', ...of, from: a.statusText, to: b.statusText }]);
    expect(rowChange(a, { ...b, stage: 'approved' }).map(({ kind }) => kind)).toEqual(['stage']);
  });

  it.each([
    ['typography', 'SEC – Batch 5, ‘new’ scope', "SEC - Batch 5, 'new' scope"],
    ['white space', 'Change Sub- Committee  review', 'Change Sub-Committee review'],
    ['recognition', 'GPF timestamp for reading', 'GPE tirnestamp for reading'],
  ])('is the same but for %s', (_, title, other) => {
    expect(rowChange({ title }, { title: other })).toEqual([]);
    expect(rowChange({ statusText: title }, { statusText: other })).toEqual([]);
  });

  it('changes its title where words differ, and where its qualifier does', () => {
    expect(rowChange({ title: 'Firmware update' }, { title: 'Firmware updates' })).toEqual([
      { kind: 'title', ...of, from: 'Firmware update', to: 'Firmware updates' },
    ]);
    expect(rowChange({ title: 'Removal of v1.0' }, { title: 'Removal of v1.1' })).toHaveLength(1);
    expect(rowChange({ title: 'Gas' }, { title: 'Gas', qualifier: 'MMC only' })).toEqual([
      { kind: 'title', ...of, from: 'Gas', to: 'Gas (MMC only)' },
    ]);
  });

  it('is compared row by row where a release lists a modification twice', () => {
    const [duis, rest] = [
      { id: 'MP078', qualifier: 'DUIS only', statusText: 'One.' },
      { id: 'MP078', statusText: 'Two.' },
    ];
    expect(changesBetween(before({ 'June 2022': [duis, rest] }), after({ 'June 2022': [rest, duis] }))).toEqual([]);
  });
});

describe('a release', () => {
  it('changes its date where both papers print one', () => {
    const a = before({ 'June 2022': [] }, { dates: { 'June 2022': '2022-06-30' } });
    const b = after({ 'June 2022': [] }, { dates: { 'June 2022': '2022-07-07' } });
    expect(told(changesBetween(a, b))).toEqual([
      { kind: 'release-date', release: 'June 2022', from: '2022-06-30', to: '2022-07-07' },
    ]);
    expect(changesBetween(a, after({ 'June 2022': [] }, { dates: { 'June 2022': null } }))).toEqual([]);
  });
});

describe('two forms of one paper', () => {
  const rows = [1, 2, 3, 4, 5].map((number): Row => ({ id: `MP00${number}` }));

  it('differ in their print, which is no change', () => {
    const a = before({ 'June 2022': rows }, { name: 'a' });
    const b = before(
      { 'June 2022': [{ id: 'MP001', title: 'Another' }, ...rows.slice(1)] },
      { name: 'b', form: 'dump' },
    );
    expect(changesBetween(a, b)).toEqual([]);
  });

  it('still show a fact in which they differ', () => {
    const a = before({ 'June 2022': rows }, { name: 'a' });
    const b = before({ 'June 2022': [{ id: 'MP001', stage: 'report' }, ...rows.slice(1)] }, { name: 'b' });
    expect(told(changesBetween(a, b)).map(({ kind }) => kind)).toEqual(['stage']);
  });
});
