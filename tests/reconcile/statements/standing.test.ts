import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../src/reconcile/statements/standing.js';
import { paper, type Row } from '../papers.js';

const months = ['2021-06-15', '2021-07-20', '2021-08-17', '2021-09-21', '2021-10-19'];
const story = (...rows: (Omit<Row, 'id'> | null)[]) =>
  rows.flatMap((row, at) => {
    const mp078: Row[] = row === null ? [] : [{ id: 'MP078', ...row }];
    return paper({ date: months[at] ?? '', releases: { 'June 2022': [...mp078, { id: 'MP999' }] } }).statements;
  });
const stood = (statements: ReturnType<typeof story>) =>
  standingsOf(statements)
    .filter(({ statement }) => statement.modificationId === 'MP078')
    .map((standing) => [standing.since, standing.until, standing.statements.length]);

describe('a statement', () => {
  it('that stood in five papers is one standing, told by the newest of them', () => {
    const statements = story({}, {}, {}, {}, {});
    expect(stood(statements)).toEqual([['2021-06-15', '2021-10-19', 5]]);
    expect(standingsOf(statements)[0]?.statement.date).toBe('2021-10-19');
    expect(standingsOf([...statements].reverse())).toEqual(standingsOf(statements));
  });

  it('stands until another stage, route, status text or impact is said', () => {
    const others: Omit<Row, 'id'>[] = [
      { stage: 'report' },
      { decisionRoute: 'self-governance' },
      { statusText: 'Another text.' },
      { dccSystemsImpact: true },
    ];
    for (const other of others)
      expect(stood(story({}, {}, other))).toEqual([
        ['2021-06-15', '2021-07-20', 2],
        ['2021-08-17', '2021-08-17', 1],
      ]);
  });

  it('stands on when only the typography differs', () => {
    expect(stood(story({ statusText: 'Put off – again.' }, { statusText: 'Put off - again' }))).toHaveLength(1);
  });

  it('that is said again after a paper without it stands a second time', () => {
    expect(stood(story({}, null, {}))).toEqual([
      ['2021-06-15', '2021-06-15', 1],
      ['2021-08-17', '2021-08-17', 1],
    ]);
  });
});
