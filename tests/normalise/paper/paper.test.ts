import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../../src/lib/errors.js';
import { PaperFacts } from '../../../src/model/paper-facts.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { USUAL, cells, group, heading, item, paper, paragraph, print, printed, section, table } from './prints.js';

const APPROVED = 'Approved for inclusion.';
/** The one entry of a paper with one row under the usual columns. */
const entry = (modification: string, status: string, mark = '', more = {}) => {
  const facts = paperFacts(
    paper(section('November 2021', '4 November 2021', table(USUAL, cells(modification, status, mark))), more),
  );
  return facts.releases[0]?.entries[0];
};

describe('a row of a paper', () => {
  it('is read with its id, title, link, stage, route, dates and mark', () => {
    const status = 'The Change Board vote will take place on 29 September 2021 under Self-Governance.';
    expect(entry('MP121 ‘Commissioning Devices’ -> commissioning-devices', status, '✓')).toMatchObject({
      modificationId: 'MP121',
      idAsPrinted: 'MP121',
      title: 'Commissioning Devices',
      titleAsPrinted: 'Commissioning Devices',
      qualifier: null,
      statusText: status,
      url: 'https://smartenergycodecompany.co.uk/modifications/commissioning-devices/',
      urlBasis: 'link',
      stage: 'decision',
      decisionRoute: 'self-governance',
      milestones: [{ event: 'change-board-vote', date: '2021-09-29', asPrinted: '29 September 2021' }],
      dccSystemsImpact: true,
      repairs: [],
    });
  });

  it('tells where each part of it is printed', () => {
    const found = entry('MP121 ‘Commissioning Devices’', APPROVED, '✓');
    const places = found === undefined ? [] : Object.values(found.places).map((at) => at.length);
    expect(places).toEqual([1, 1, 1, 1]);
  });

  it('is read whatever its columns are', () => {
    const facts = paperFacts(
      paper(
        section(
          'November 2021',
          '4 November 2021',
          table(
            ['DCC impact', 'Mod ID', 'Current status', 'Title'],
            cells('No', 'MP116', APPROVED, 'Service Request Forecasting -> service-request-forecasting'),
          ),
        ),
      ),
    );
    expect(facts.releases[0]?.entries[0]).toMatchObject({
      modificationId: 'MP116',
      title: 'Service Request Forecasting',
      url: 'https://smartenergycodecompany.co.uk/modifications/service-request-forecasting/',
      stage: 'approved',
      dccSystemsImpact: false,
    });
  });

  it('has the mark of its group, or none where neither column nor group tells', () => {
    const grouped = (...rows: Parameters<typeof table>[1][]) =>
      paperFacts(
        paper(section('November 2021', '4 November 2021', table(['Modification', 'Status'], ...rows))),
      ).releases[0]?.entries.map(({ dccSystemsImpact }) => dccSystemsImpact);
    expect(
      grouped(
        group('DCC System impacting modifications'),
        cells('MP101 ‘A’', APPROVED),
        group('Non-DCC System impacting modifications'),
        cells('MP102 ‘B’', APPROVED),
      ),
    ).toEqual([true, false]);
    expect(grouped(cells('MP101 ‘A’', APPROVED))).toEqual([null]);
  });

  it('is joined where a hyphen ends its line', () => {
    const found = entry('MP180 ‘Market-wide Half- Hourly Settlement’', 'The vote is under Self- Governance.');
    expect(found).toMatchObject({
      title: 'Market-wide Half-Hourly Settlement',
      statusText: 'The vote is under Self-Governance.',
      repairs: [],
    });
  });
});

describe('what recognition has spoilt', () => {
  const gpf = 'gpf-timestamp-for-reading-instantaneous-gas-values';

  it('is repaired with both forms and the evidence', () => {
    const found = entry(
      `SECMPO0015 ‘GPE fumestamp for reading instantaneous Gas , values’ (DUIS and MMC | changes only) -> ${gpf}`,
      'Approved for inclusion. SECMPQ015 changes : . X will be implemented in the June 2022 SEC Rel_ease._',
      'v',
      { form: 'dump', links: [printed('https://smartenergycodecompany.co.uk/modifications/x/')] },
    );
    expect(found).toMatchObject({
      modificationId: 'SECMP0015',
      idAsPrinted: 'SECMPO0015',
      title: 'GPF timestamp for reading instantaneous Gas values',
      titleAsPrinted: 'GPE fumestamp for reading instantaneous Gas values',
      qualifier: 'DUIS and MMC changes only',
      statusText: 'Approved for inclusion. SECMP0015 changes will be implemented in the June 2022 SEC Release.',
      dccSystemsImpact: true,
    });
    expect(found?.repairs.map(({ field }) => field)).toEqual(['modificationId', 'title', 'statusText']);
    expect(found?.repairs[1]?.evidence).toContain(gpf);
    expect(found?.repairs[1]?.evidence).toContain('“fumestamp” is a likely misreading of “timestamp”');
  });

  it('is not repaired by what merely differs', () => {
    const found = entry('SECMP0007 ‘Firmware update to IHDs’ -> firmware-updates-to-ihds', APPROVED);
    expect(found).toMatchObject({ title: 'Firmware update to IHDs', repairs: [] });
  });

  it('is not seen in a word that stands elsewhere in the paper', () => {
    const status = 'The load of the GPE is reviewed by the Working Group.';
    expect(entry('MP101 ‘The GPE review’ -> the-gpf-review', status)?.title).toBe('The GPE review');
    expect(entry('MP101 ‘The GPE review’ -> the-gpf-review', APPROVED)?.title).toBe('The GPF review');
  });

  it('is repaired by the other prints of a title where there is no link', () => {
    const rows = [cells('MP101 ‘Security lmprovements’', APPROVED, ''), cells('MP102 ‘Credit Cover’', APPROVED, '')];
    const facts = paperFacts(
      paper([
        ...section('November 2021', '4 November 2021', table(USUAL, ...rows)),
        ...section('June 2022', '30 June 2022', table(USUAL, cells('MP101 ‘Security Improvements’', APPROVED, ''))),
        paragraph('MP101 ‘Security Improvements’ should be added to the scope of this release.'),
      ]),
    );
    const titles = facts.releases.flatMap(({ entries }) => entries.map(({ title }) => title));
    expect(titles).toEqual(['Security Improvements', 'Credit Cover', 'Security Improvements']);
  });
});

describe('the address of a row without a link', () => {
  const rows = section(
    'November 2021',
    '4 November 2021',
    table(USUAL, cells('MP101 ‘IHD / PPMID v1.0’', APPROVED, '')),
  );

  it('follows from the title in a dump that has lost its links, and says so', () => {
    const facts = paperFacts(paper(rows, { form: 'dump' }));
    const found = facts.releases[0]?.entries[0];
    expect(found).toMatchObject({
      url: 'https://smartenergycodecompany.co.uk/modifications/ihd-ppmid-v1-0/',
      urlBasis: 'title',
    });
    expect(found?.repairs).toMatchObject([{ field: 'url', printed: '' }]);
    expect(facts.findings.map(({ kind }) => kind)).toEqual(['link-derived']);
  });

  it.each(['pdf', 'scan'] as const)('is not known in a %s', (form) => {
    const facts = paperFacts(paper(rows, { form }));
    expect(facts.releases[0]?.entries[0]).toMatchObject({ url: null, urlBasis: null });
    expect(facts.findings).toEqual([]);
  });

  it('is not known in a dump that has kept its links', () => {
    const links = [printed('https://smartenergycodecompany.co.uk/modifications/another/')];
    const facts = paperFacts(paper(rows, { form: 'dump', links }));
    expect(facts.releases[0]?.entries[0]).toMatchObject({ url: null, urlBasis: null });
  });
});

describe('a whole paper', () => {
  const whole = paper([
    ...section(
      'February 2022',
      '24 February 2022',
      table(USUAL, cells('MP128B ‘Incorrect Certificates’', APPROVED, '')),
      paragraph('MP128B ‘Incorrect Certificates’ should be added to the scope of this release.'),
      paragraph('On 19 June 2021, the SEC Panel baselined the scope of this release.'),
    ),
    heading('6. Recommendations'),
    paragraph('The CSC is requested to:'),
    item('NOTE the updates.'),
  ]);

  it('is what the model calls the facts of a paper', () => {
    const facts = paperFacts(whole);
    expect(PaperFacts.parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({
      kind: 'paper',
      paper: { title: 'SEC Releases Update', committee: 'CSC', date: '2021-09-21', author: 'Joe Bloggs' },
      releases: [{ name: 'February 2022', date: '2022-02-24', scope: 'in-scope' }],
      scopeChanges: [
        { modificationId: 'MP128B', title: 'Incorrect Certificates', release: 'February 2022', change: 'added' },
      ],
      releaseEvents: [{ release: 'February 2022', event: 'scope-baselined', date: '2021-06-19' }],
      recommendations: [{ action: 'NOTE', text: 'the updates' }],
      findings: [],
    });
  });

  it('is the same whenever it is read', () => {
    expect(paperFacts(whole)).toEqual(paperFacts(structuredClone(whole)));
  });

  it('is refused where it has no date or no release', () => {
    expect(() => paperFacts(print([heading('SEC Releases Update'), ...section('November 2021', 'a day')]))).toThrow(
      UnreadableError,
    );
    expect(() => paperFacts(paper([heading('2. Minutes of the meeting')]))).toThrow(UnreadableError);
  });
});
