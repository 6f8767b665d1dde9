import { describe, expect, it } from 'vitest';
import type { Block, PaperPrint } from '../../../src/model/paper-print.js';
import type { Place, Printed } from '../../../src/model/printed.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { USUAL, cells, paper, paragraph, printed, section, table } from './prints.js';

const APPROVED = 'Approved for inclusion.';
/** The findings of a paper of 21 September 2021, each as kind, modification and message. */
const findings = (blocks: readonly Block[], more: Partial<PaperPrint> = {}) =>
  paperFacts(paper(blocks, more)).findings.map(({ kind, modificationId, message }) => ({
    kind,
    modificationId,
    message,
  }));
const kinds = (...args: Parameters<typeof findings>) =>
  findings(...args).map(({ kind, modificationId }) =>
    modificationId === undefined ? kind : `${kind} ${modificationId}`,
  );
const november = (...rest: readonly Block[]) => section('November 2021', '4 November 2021', ...rest);
const row = (modification: string, status = APPROVED, mark = '') => table(USUAL, cells(modification, status, mark));

describe('what a careful reader of a paper raises', () => {
  it('is nothing where nothing is wrong', () => {
    const status =
      'The Change Board vote will take place on 29 September 2021 before the Modification Report is issued to the Authority for decision. MP149 will be included in this release if the Authority determines to approve this modification by 21 October 2021.';
    expect(kinds(november(row('MP149 ‘Effecting Changes’ -> effecting-changes', status)))).toEqual([]);
  });

  it('is a status that speaks of another modification, and of two routes', () => {
    const status =
      'The Change Board vote will take place on 29 September 2021 under Self-Governance before the Modification Report is issued to the Authority for decision. MP149 will be included in this release if the Authority determines to approve this modification by 28 October 2021.';
    const found = findings(november(row('MP180 ‘Market-wide Settlement’', status)));
    expect(found).toEqual([
      {
        kind: 'status-names-another-modification',
        modificationId: 'MP180',
        message:
          'The status of MP180 speaks of MP149: “MP149 will be included in this release if the Authority determines to approve this modification by 28 October 2021.”',
      },
      {
        kind: 'conflicting-decision-route',
        modificationId: 'MP180',
        message: 'The status of MP180 gives two ways to its decision: “Self-Governance” and “issued to the Authority”.',
      },
    ]);
  });

  it('is a modification in two lists, once', () => {
    const found = findings([
      ...november(row('SECMP0015 ‘GPF timestamp’')),
      ...section('June 2022', '30 June 2022', row('SECMP0015 ‘GPF timestamp’')),
    ]);
    expect(found).toEqual([
      {
        kind: 'listed-in-several-releases',
        modificationId: 'SECMP0015',
        message: 'SECMP0015 stands in the lists of November 2021 and June 2022.',
      },
    ]);
  });

  it('is a title that its link spells otherwise', () => {
    const found = kinds(november(row('SECMP0007 ‘Firmware update to IHDs’ -> firmware-updates-to-ihds')));
    expect(found).toEqual(['title-differs-from-link SECMP0007']);
    expect(kinds(november(row('MP157 ‘Removal of DUIS v1.0’ -> removal-of-duis-v1-1')))).toHaveLength(1);
    expect(kinds(november(row('MP157 ‘Removal of DUIS – v1.0’ -> removal-of-duis-v1-0')))).toEqual([]);
  });

  it('is a date that is over and said to come', () => {
    const vote = (date: string) =>
      kinds(november(row('MP101 ‘A’', `The Change Board vote will take place on ${date}.`)));
    expect(vote('25 August 2021')).toEqual(['date-in-the-past MP101']);
    expect(vote('21 September 2021')).toEqual([]);
    expect(kinds(november(row('MP101 ‘A’', 'The Change Board vote took place on 25 August 2021.')))).toEqual([]);
    expect(kinds(november(row('MP101 ‘A’', 'The IA was expected in August 2021 but is late.')))).toEqual([]);
    expect(kinds(november(paragraph('The scope of this release will be baselined in June 2021.')))).toEqual([
      'date-in-the-past',
    ]);
  });

  it('is a change of scope that the list does not show', () => {
    const added = paragraph('MP101 ‘A’ should be added to the scope of this release.');
    const removed = paragraph('MP101 ‘A’ should be removed from the scope of this release.');
    expect(kinds(november(row('MP102 ‘B’'), added))).toEqual(['scope-change-not-listed MP101']);
    expect(kinds(november(row('MP101 ‘A’'), added))).toEqual([]);
    expect(kinds(november(row('MP101 ‘A’'), removed))).toEqual(['scope-change-not-listed MP101']);
    expect(kinds(november(row('MP102 ‘B’'), removed))).toEqual([]);
  });

  it('is what recognition spoilt, once a row', () => {
    const links = [printed('https://smartenergycodecompany.co.uk/modifications/x/')];
    const found = findings(november(row('MPQ78 ‘A | title’', 'Approved . . for inclusion.')), { form: 'dump', links });
    expect(found.map(({ kind }) => kind)).toEqual(['recognition-repaired']);
    expect(found[0]?.message).toContain('MPQ78');
  });

  it('is what recognition is in doubt about where it still stands, once a row and once for the rest', () => {
    const box = (top: number): Place => ({ at: 'box', page: 1, box: [50, top, 90, top + 10] });
    const word = (text: string, top: number): Printed => ({ text, places: [box(top)] });
    const line = (text: string, top: number): Printed => ({
      text,
      places: [{ at: 'box', page: 1, box: [40, top - 2, 400, top + 12] }],
    });
    const scan = table(USUAL, {
      row: 'cells',
      cells: [line('MPQ78 ‘Spare Gas Proxles’', 100), line(APPROVED, 200), line('No', 300)],
    });
    const inDoubt = [word('MPQ78', 100), word('Proxles’', 100), word('No', 300), word('Purp0se', 20)];
    const found = findings(november(scan), { form: 'scan', inDoubt }).filter(({ kind }) => kind === 'reading-in-doubt');
    expect(found).toEqual([
      {
        kind: 'reading-in-doubt',
        modificationId: 'MP078',
        message: 'Recognition is in doubt about what is printed at MP078: it read “Proxles’”, “No”.',
      },
      {
        kind: 'reading-in-doubt',
        modificationId: undefined,
        message: 'Recognition is in doubt about what is printed outside the rows: it read “Purp0se”.',
      },
    ]);
  });

  it('is what is not printed or cannot be read', () => {
    expect(kinds(november(row('MP101 ‘A’', '', '')))).toEqual(['value-not-known MP101']);
    expect(kinds(november(row('MP101', APPROVED, '')))).toEqual(['value-not-known MP101']);
    expect(kinds(november(row('MP101 ‘A’', 'No update.', '')))).toEqual(['value-not-known MP101']);
    expect(kinds(november(row('MP101 ‘A’', APPROVED, '?')))).toEqual(['value-not-known MP101']);
    expect(kinds(section('November 2021', 'a day to be agreed', row('MP101 ‘A’')))).toEqual(['value-not-known']);
  });

  it('is a row that names no modification, and print that found no place', () => {
    expect(kinds(november(row('‘A title alone’')))).toEqual(['unreadable-row']);
    expect(kinds(november(), { unread: [printed('Approved for')] })).toEqual(['unreadable-row']);
  });

  it('is no row that only says that there is nothing', () => {
    expect(kinds(november(row('Modification', 'Status', 'Impacts DCC Systems?')))).toEqual([]);
    expect(kinds(november(row('There are currently no modifications', '', '')))).toEqual([]);
  });
});
