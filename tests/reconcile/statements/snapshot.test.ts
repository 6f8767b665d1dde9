import { describe, expect, it } from 'vitest';
import { SourceRecord, Statement } from '../../../src/model/statement.js';
import { paper } from '../papers.js';

const read = paper({
  date: '2021-07-20',
  releases: { 'November 2021': [{ id: 'DP173' }], 'June 2022': [{ id: 'SECMP0015' }] },
  scopeChanges: [{ id: 'MP109', release: 'June 2022', change: 'added' }],
});

describe('a paper that has been read', () => {
  it('says one thing for each row and one for each change of scope, in printed order', () => {
    expect(read.statements.map(({ role, modificationId, release }) => [role, modificationId, release])).toEqual([
      ['listed', 'DP173', 'November 2021'],
      ['listed', 'SECMP0015', 'June 2022'],
      ['joins', 'MP109', 'June 2022'],
    ]);
  });

  it('makes statements and a record that the model accepts', () => {
    for (const statement of read.statements) expect(Statement.parse(statement)).toEqual(statement);
    expect(SourceRecord.parse(read.record)).toEqual(read.record);
  });

  it('is known by the name of its file, its statements by its checksum and their positions', () => {
    expect(read.record.name).toBe('2021-07-20-paper');
    expect(read.statements[2]?.id).toBe(`${read.record.id.slice(0, 12)}:2`);
  });

  it('cites itself at every place', () => {
    const sources = read.statements.flatMap(({ places }) => places.map(({ source }) => source));
    expect(new Set(sources)).toEqual(new Set([read.record.id]));
    expect(read.statements[0]?.places.map((place) => place.at === 'lines' && place.from)).toEqual([1, 2, 3]);
  });

  it('dates what the narrative tells of a release by the section on that release', () => {
    expect(read.statements[2]).toMatchObject({ releaseDate: '2022-06-30', statusText: 'MP109 has been added.' });
  });
});
