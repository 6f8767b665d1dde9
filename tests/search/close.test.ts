import { describe, expect, it } from 'vitest';
import { asked, homeOf, searcherOf } from './home.js';

const searcher = searcherOf(
  homeOf([
    { id: 'MP128A', title: 'Operator certificates', stage: 'approved', dcc: true },
    { id: 'MP128B', title: 'Operator certificates for Gas', stage: 'report', dcc: false },
    { id: 'MP140', title: 'Stock transfer', stage: 'refinement', release: 'November 2021' },
  ]),
);
const close = async (text: string, rest: Parameters<typeof asked>[1] = {}) =>
  (await searcher.answer(asked(text, rest))).close;

describe('Where nothing is found', () => {
  it('the words that are spelt nearly so are told', async () => {
    expect(await close('cirtifactes')).toEqual({
      words: [{ typed: 'cirtifactes', suggestions: ['certificates'] }],
      ids: [],
      filters: [],
    });
  });

  it('the ids nearby are told', async () => {
    expect((await close('MP128C'))?.ids).toEqual(['MP128A', 'MP128B']);
    expect((await close('MP141'))?.ids).toEqual(['MP140']);
    expect((await close('MP999'))?.ids).toEqual([]);
  });

  it('the filter that keeps everything out is told, with what dropping it finds', async () => {
    expect((await close('operator', { filters: { stage: ['refinement'] } }))?.filters).toEqual([
      { drop: ['stage'], hits: 2 },
    ]);
    expect((await close('operator', { filters: { dcc: ['yes'], stage: ['report'] } }))?.filters).toEqual([
      { drop: ['stage'], hits: 1 },
      { drop: ['dcc'], hits: 1 },
    ]);
  });

  it('all filters are told together where none alone is to blame', async () => {
    const filters = { release: ['November 2021'], dcc: ['unknown' as const] };
    expect((await close('operator', { filters, since: '2030-01-01' }))?.filters).toEqual([
      { drop: ['release', 'dcc', 'dates'], hits: 2 },
    ]);
  });

  it('nothing is made up for words that are like no other', async () => {
    expect(await close('xyzzyxyzzy')).toEqual({ words: [], ids: [], filters: [] });
  });
});

describe('Where something is found', () => {
  it('nothing close is looked for', async () => {
    expect(await close('operator')).toBeUndefined();
  });
});
