import { describe, expect, it } from 'vitest';
import { READERS } from '../../../src/extract/registry.js';
import { UnreadableError } from '../../../src/lib/errors.js';
import { BEFORE, HEAD, read, rowsOf, textOf } from './readings.js';

const AFTER = [
  '3. Recommendations',
  'The CSC is requested to:',
  'e NOTE the updates on the SEC Releases.',
  'A Writer',
  'SECAS Team',
  '21 September 2021',
];

describe('a dump whose columns have run together', () => {
  const print = read(
    ...BEFORE,
    ...HEAD,
    'MP149 ‘Effecting Changes The Change Board vote will take place on 29 September',
    'to the Smart Energy Code 2021 before the Modification Report is issued to the',
    'efficiently’ Authority for decision.',
    'MP104 ‘Security | Approved for inclusion. v',
    'Improvements’',
    'MP121 ‘Commissioning non- The Change Board vote will be held on 29 September under',
    'commissioned Devices’ Self-Governance.',
    'We don’t expect any further modifications to be added to the scope of this release, although the CSC may',
    'choose to add some.',
    ...AFTER,
  );

  it('gives every word to the cell it was printed in', () => {
    expect(rowsOf(print)).toEqual([
      [
        'MP149 ‘Effecting Changes to the Smart Energy Code efficiently’',
        'The Change Board vote will take place on 29 September 2021 before the Modification Report is issued to the Authority for decision.',
        '',
      ],
      ['MP104 ‘Security Improvements’', 'Approved for inclusion.', 'v'],
      [
        'MP121 ‘Commissioning non-commissioned Devices’',
        'The Change Board vote will be held on 29 September under Self-Governance.',
        '',
      ],
    ]);
  });

  it('says on which lines each cell is printed', () => {
    const table = print.blocks.find((block) => block.block === 'table');
    const row = table?.rows[1];
    expect(row?.row === 'cells' ? row.cells.map(({ places }) => places) : []).toEqual([
      [{ at: 'lines', from: 12, to: 13 }],
      [{ at: 'lines', from: 12, to: 12 }],
      [{ at: 'lines', from: 12, to: 12 }],
    ]);
  });

  it('keeps the running text apart, in headings, paragraphs and items', () => {
    expect(textOf(print)).toEqual([
      'paragraph: SEC Releases Update',
      'heading: 1. Purpose',
      `paragraph: ${BEFORE[2] ?? ''}`,
      'heading: 2. June 2022 SEC Release',
      `paragraph: ${BEFORE[4] ?? ''}`,
      'paragraph: We don’t expect any further modifications to be added to the scope of this release, although the CSC may choose to add some.',
      'heading: 3. Recommendations',
      'paragraph: The CSC is requested to:',
      'item: NOTE the updates on the SEC Releases.',
      'paragraph: A Writer',
      'paragraph: SECAS Team',
      'paragraph: 21 September 2021',
    ]);
  });
});

describe('a row of a dump', () => {
  const table = (...lines: string[]) => rowsOf(read(...BEFORE, ...HEAD, ...lines, ...AFTER));

  it('may have its cells printed one after another', () => {
    expect(
      table('MP109 ‘ADT and Exit', 'Quarantine’', '', 'The findings will be', 'presented in October.', '', 'v'),
    ).toEqual([['MP109 ‘ADT and Exit Quarantine’', 'The findings will be presented in October.', 'v']]);
  });

  it('goes on after the heading that a new page repeats', () => {
    expect(
      table(
        'MP157 ‘Removal of DUIS Approved for inclusion. All changes',
        ...HEAD,
        'v1.0 and v2.0’ will be made in June.',
      ),
    ).toEqual([
      ['MP157 ‘Removal of DUIS v1.0 and v2.0’', 'Approved for inclusion. All changes will be made in June.', ''],
    ]);
  });

  it('does not begin where its status names a modification', () => {
    expect(
      table(
        'MP150 ‘Removing Table’ The vote is on 27 October before the decision.',
        'MP149 will be included if it is approved.',
      ),
    ).toEqual([
      [
        'MP150 ‘Removing Table’',
        'The vote is on 27 October before the decision. MP149 will be included if it is approved.',
        '',
      ],
    ]);
  });

  it('ends before the sentence that names another modification in passing', () => {
    const print = read(
      ...BEFORE,
      ...HEAD,
      'MP104 ‘Security’ Approved for inclusion. v',
      'MP154 ‘CH Returns SLA Amendment’ should be removed from the scope of this release.',
      ...AFTER,
    );
    expect(rowsOf(print)).toEqual([['MP104 ‘Security’', 'Approved for inclusion.', 'v']]);
    expect(textOf(print)).toContain(
      'paragraph: MP154 ‘CH Returns SLA Amendment’ should be removed from the scope of this release.',
    );
  });

  it('keeps specks of noise with the status and takes none for a cross', () => {
    expect(table('MP104 ‘Security Approved for inclusion. v', 'Improvements in use’ : . X')[0]).toEqual([
      'MP104 ‘Security Improvements in use’',
      'Approved for inclusion. : . X',
      'v',
    ]);
  });
});

describe('tables of other layouts', () => {
  it('may have the mark between title and status', () => {
    const head = ['Modification Impacts Status', 'DCC', 'Systems', '?'];
    expect(
      rowsOf(
        read(
          ...BEFORE,
          ...head,
          'MP105 ‘Sending SR11.2 ✓ Approved for inclusion.',
          'to Devices’',
          'MP138 ‘Testing’ Approved for inclusion.',
          ...AFTER,
        ),
      ),
    ).toEqual([
      ['MP105 ‘Sending SR11.2 to Devices’', '✓', 'Approved for inclusion.'],
      ['MP138 ‘Testing’', '', 'Approved for inclusion.'],
    ]);
  });

  it('may group their rows by what they impact', () => {
    const print = read(
      ...BEFORE,
      'Modification Status',
      'DCC System impacting modifications',
      'MP140 ‘CH Stock’ Approved for inclusion.',
      'Non-DCC System impacting modifications',
      'MP149 ‘Changes’ Approved for inclusion.',
      ...AFTER,
    );
    expect(rowsOf(print)).toEqual([
      ['DCC System impacting modifications'],
      ['MP140 ‘CH Stock’', 'Approved for inclusion.'],
      ['Non-DCC System impacting modifications'],
      ['MP149 ‘Changes’', 'Approved for inclusion.'],
    ]);
  });

  it('may have ids in a column so narrow that they break, and titles without quotes', () => {
    const head = ['Mod ID Title Current status DCC', 'impact'];
    expect(
      rowsOf(
        read(
          ...BEFORE,
          ...head,
          'SECMP0 GPF timestamp for The Change Board vote will take place on 27 Yes',
          '015 reading Gas values October 2021 under Self-Governance.',
          'MP140 CH Stock Transfer Approved for inclusion. No',
          ...AFTER,
        ),
      ),
    ).toEqual([
      [
        'SECMP0015',
        'GPF timestamp for reading Gas values',
        'The Change Board vote will take place on 27 October 2021 under Self-Governance.',
        'Yes',
      ],
      ['MP140', 'CH Stock Transfer', 'Approved for inclusion.', 'No'],
    ]);
  });

  it('may have their cells centred, so that a row begins before its id', () => {
    expect(
      rowsOf(
        read(
          ...BEFORE,
          ...HEAD,
          'MP121 ‘Commissioning',
          'of new Devices Approved for inclusion.',
          'after CoS’',
          'The Modification Report is being presented to',
          'MP138 ‘DCC Service the CSC this month. Following this the Change',
          'Testing in ETAD’ Board vote will take place on 27 April 2022',
          'under Self-Governance.',
          ...AFTER,
        ),
      ),
    ).toEqual([
      ['MP121 ‘Commissioning of new Devices after CoS’', 'Approved for inclusion.', ''],
      [
        'MP138 ‘DCC Service Testing in ETAD’',
        'The Modification Report is being presented to the CSC this month. Following this the Change Board vote will take place on 27 April 2022 under Self-Governance.',
        '',
      ],
    ]);
  });
});

describe('the reader of dumps', () => {
  it('gives the rows their links, and keeps every link line', () => {
    const url = 'https://smartenergycodecompany.co.uk/modifications/security-improvements/';
    const print = read(
      ...BEFORE,
      ...HEAD,
      'MP104 ‘Security Approved for inclusion. v',
      'Improvements’',
      ` ${url}`,
      url,
      ...AFTER.map((line, at) => (at === 0 ? ` ${line}` : line)),
    );
    const row = print.blocks.find((block) => block.block === 'table')?.rows[0];
    expect(row?.row === 'cells' ? row.cells[0] : null).toMatchObject({ text: 'MP104 ‘Security Improvements’', url });
    expect(print.links.map(({ text }) => text)).toEqual([url, url]);
    expect(print.pages).toBe(2);
  });

  it('puts what belongs to no row among the unread', () => {
    expect(
      read(...BEFORE, ...HEAD, 'some words astray', 'MP104 ‘Security’ Approved for inclusion. v', ...AFTER).unread.map(
        ({ text }) => text,
      ),
    ).toEqual(['some words astray']);
  });

  it('is found under its format', async () => {
    const print = await READERS.dump.read(new TextEncoder().encode([...BEFORE, ...AFTER].join('\n')));
    expect(print).toMatchObject({ kind: 'paper', form: 'dump' });
    await expect(READERS.dump.read(new Uint8Array())).rejects.toThrow(UnreadableError);
  });
});

describe('a dump that parts its cells by empty lines', () => {
  it('is read cell by cell where titles are not quoted', () => {
    const print = read(
      ...BEFORE,
      ...['Modification', '', 'Progress', '', 'DCC', 'impact', '(Y/N)', ''],
      ...['MP077 – Service Flagging', 'in ETAD', '', 'Approved for', 'inclusion.', '', 'N', ''],
      ...['MP090 – Alerts', '', 'The vote is held. The Report is presented', 'this month.', '', 'Y', ''],
      ...['MP104 – Security', '', 'The Proposed Solution is', 'being developed.', '', 'N'],
    );
    expect(rowsOf(print)).toEqual([
      ['MP077 – Service Flagging in ETAD', 'Approved for inclusion.', 'N'],
      ['MP090 – Alerts', 'The vote is held. The Report is presented this month.', 'Y'],
      ['MP104 – Security', 'The Proposed Solution is being developed.', 'N'],
    ]);
  });
});
