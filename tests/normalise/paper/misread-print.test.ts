import { describe, expect, it } from 'vitest';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { USUAL, cells, heading, item, paper, paragraph, section, table } from './prints.js';

/** A section on a release as recognition has misread it. */
const MISREAD = [
  heading('2. Novernber 2O21 5EC Release'),
  paragraph(
    'The table below summarises the status of the modificatlons currently in sc0pe of the November 2O21 SEC Release on 4 Novernber 2021:',
  ),
  table(
    ['Modlfication', '5tatus', 'lmpacts DCC Systerns?'],
    cells(
      'MPl04 ‘Security’',
      'The Change Board vote w1ll take place on 29 Septernber 2021 under Self-Governance.',
      'v',
    ),
  ),
];
const facts = (form: 'dump' | 'scan' | 'pdf') => paperFacts(paper(MISREAD, { form }));

describe('a paper whose words recognition has misread', () => {
  it.each(['dump', 'scan'] as const)('has its release, its scope and its dates read: a %s', (form) => {
    const [release] = facts(form).releases;
    expect(release).toMatchObject({ name: 'November 2021', date: '2021-11-04', scope: 'in-scope' });
    expect(release?.entries[0]).toMatchObject({
      modificationId: 'MP104',
      idAsPrinted: 'MPl04',
      stage: 'decision',
      statusText: 'The Change Board vote will take place on 29 September 2021 under Self-Governance.',
      statusTextAsPrinted: 'The Change Board vote w1ll take place on 29 Septernber 2021 under Self-Governance.',
      milestones: [{ event: 'change-board-vote', date: '2021-09-29' }],
      dccSystemsImpact: true,
    });
  });

  it('tells what was read otherwise than printed, with its places', () => {
    const told = facts('dump').findings.filter(({ kind }) => kind === 'recognition-repaired');
    expect(told.map(({ message }) => message).join('\n')).toMatch(/“Novernber” is a likely misreading of “November”/);
    expect(told.every(({ places }) => places.length > 0)).toBe(true);
  });

  it('tells nothing of a dump without errors', () => {
    const clean = paper([
      heading('2. November 2021 SEC Release'),
      table(USUAL, cells('MP104 ‘Security’', 'Approved for inclusion.', 'v')),
    ]);
    expect(
      paperFacts({ ...clean, form: 'dump' }).findings.filter(({ kind }) => kind === 'recognition-repaired'),
    ).toEqual([]);
  });
});

describe('a digital paper', () => {
  it('is read as it stands', () => {
    expect(() => facts('pdf')).toThrow('no section on a release');
  });

  it('has its requests read by their first words', () => {
    const asked = [
      heading('3. Recommendations'),
      paragraph('The CSC is requested to:'),
      item('NOTF the updates; and'),
      item('AGRFF the change; and'),
      item('APPROVEthe plan.'),
    ];
    const { recommendations } = paperFacts(paper([...MISREAD, ...asked], { form: 'dump' }));
    expect(recommendations.map(({ action, text }) => `${action} ${text}`)).toEqual([
      'NOTE the updates',
      'AGREE the change',
      'APPROVE the plan',
    ]);
  });

  it('has no date of a release whose year is not that of its name, and tells it', () => {
    const dated = paper(
      section(
        'November 2021',
        '4 November 2027',
        table(USUAL, cells('MP104 ‘Security’', 'Approved for inclusion.', 'v')),
      ),
      { form: 'dump' },
    );
    expect(paperFacts(dated).releases[0]?.date).toBeNull();
    expect(paperFacts(dated).findings.map(({ message }) => message)).toContain(
      'No date is printed for the November 2021 release, or none that fits its name.',
    );
    expect(paperFacts({ ...dated, form: 'pdf' }).releases[0]?.date).toBe('2027-11-04');
  });

  it('tells where nothing that is read gives the scope of a release', () => {
    const untold = paper(
      [
        heading('2. November 2021 SEC Release'),
        paragraph('Xhe tobla bclow is of the November 2021 SEC Release on 4 November 2021:'),
        table(USUAL, cells('MP104 ‘Security’', 'Approved for inclusion.', 'v')),
      ],
      { form: 'dump' },
    );
    expect(paperFacts(untold).releases[0]?.scope).toBeNull();
    expect(paperFacts(untold).findings.map(({ message }) => message)).toContain(
      'Nothing that is read tells whether the modifications listed for November 2021 are in its scope or targeted for it.',
    );
  });

  it('has the words of a title without a link put right that the field has', () => {
    const row = cells('MP104 ‘Modificatlon of the Impiementation’', 'Approved for inclusion.', 'v');
    const read = paperFacts(paper(section('November 2021', '4 November 2021', table(USUAL, row)), { form: 'dump' }));
    expect(read.releases[0]?.entries[0]).toMatchObject({
      title: 'Modification of the Implementation',
      titleAsPrinted: 'Modificatlon of the Impiementation',
    });
  });
});
