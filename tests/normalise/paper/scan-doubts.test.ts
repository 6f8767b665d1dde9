import { expect, it } from 'vitest';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import type { Block, PaperPrint } from '../../../src/model/paper-print.js';
import type { Printed } from '../../../src/model/printed.js';
import { cells, heading, paragraph, section, table } from './prints.js';

const COLUMNS = ['Mod ID', 'Title', 'Status', 'DCC impact'];

function findingsOf(blocks: readonly Block[], form: PaperPrint['form'] = 'scan', inDoubt: readonly Printed[] = []) {
  const print: PaperPrint = {
    kind: 'paper',
    form,
    pages: 1,
    blocks: [heading('SEC Releases Update'), ...blocks, paragraph('21 September 2021')],
    furniture: [],
    links: [],
    unread: [],
    inDoubt: [...inDoubt],
  };
  return paperFacts(print).findings.map(({ kind, modificationId, message }) => ({ kind, modificationId, message }));
}

const list = (...rows: readonly ReturnType<typeof cells>[]): Block[] =>
  section('November 2021', '4 November 2021', table(COLUMNS, ...rows));

const ROW = cells('MP078', '‘Spare Keys’', 'Approved for inclusion.', 'N');

it('a row that was read as headings, or as a line of text, is told', () => {
  const headed = section('November 2021', '4 November 2021', table(['Mod ID MP019', '‘Gas’', 'Status', 'DCC'], ROW));
  expect(findingsOf(headed)).toContainEqual({
    kind: 'unreadable-row',
    modificationId: undefined,
    message: 'What may be a row was not read as one: “Mod ID MP019 | ‘Gas’ | Status | DCC”',
  });
  const inText = [...list(ROW), paragraph('SECMP0210 ‘Hub v2.0')];
  expect(findingsOf(inText).map(({ message }) => message)).toContain(
    'What may be a row was not read as one: “SECMP0210 ‘Hub v2.0”',
  );
});

it('a sentence that begins with an id, and a line on a modification that is listed, are no rows', () => {
  const blocks = [...list(ROW), paragraph('MP019 ‘Gas’ should be removed from the scope.'), paragraph('MP078 ‘Spare')];
  expect(findingsOf(blocks).filter(({ kind }) => kind === 'unreadable-row')).toEqual([]);
});

it('words beside the id in a column of ids may be another row', () => {
  const found = findingsOf(list(cells('MP091 MPG 17', '‘Gas’', 'Approved for inclusion.', 'N')));
  expect(found).toContainEqual({
    kind: 'reading-in-doubt',
    modificationId: 'MP091',
    message: 'Beside the id MP091 its cell has “MPG 17”: another row may have been read into that of MP091.',
  });
});

it('a modification listed twice under one release is in doubt', () => {
  expect(findingsOf(list(ROW, ROW)).filter(({ kind }) => kind === 'reading-in-doubt')).toEqual([
    {
      kind: 'reading-in-doubt',
      modificationId: 'MP078',
      message: 'MP078 is listed more than once under November 2021: an id may be misread.',
    },
  ]);
});

it('a row without an id is told at the row above, of which it may be the rest', () => {
  const [found] = findingsOf(list(ROW, cells('', 'and Locks', 'on 1 October 2021.', ''))).filter(
    ({ kind }) => kind === 'unreadable-row',
  );
  expect(found).toMatchObject({ modificationId: 'MP078' });
  expect(found?.message).toContain('It may be the rest of that of MP078.');
});

it('a page of which many words are in doubt is told to be bad', () => {
  const word = (text: string): Printed => ({ text, places: [{ at: 'box', page: 1, box: [0, 0, 9, 9] }] });
  const doubts = ['Sccurity', 'dunng', 'Mctcr', 'Hab', 'rove', 'alidation', 'Tat', 'Outs', 'Frrimeare', 'Biltune'];
  const bad = (own: readonly string[]) =>
    findingsOf(list(ROW), 'scan', own.map(word)).filter(({ message }) => message.includes('is printed badly'));
  expect(bad(doubts)).toHaveLength(1);
  expect(bad(doubts.slice(1))).toEqual([]);
});

it('what is digital is not doubted for how it was read', () => {
  expect(findingsOf(list(ROW, ROW), 'pdf').filter(({ kind }) => kind === 'reading-in-doubt')).toEqual([]);
});
