import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary.js';

/** A row of a made-up paper: id, title, status, and whether the DCC column bears a mark. */
type Row = readonly [id: string, title: string, status: string, mark?: boolean];

/** A made-up paper as a text dump of the plainest kind. `day` as printed: `21 September 2021`. */
export function dumpOf(day: string, rows: readonly Row[], note = ''): string {
  return [
    'SEC Releases Update',
    '1. Purpose',
    `This paper provides an update on progress with upcoming Smart Energy Code (SEC) Releases. ${note}`.trim(),
    '2. November 2021 SEC Release',
    'The table below summarises the status of the modifications currently in scope of the November 2021',
    'SEC Release on 4 November 2021:',
    'Modification Status Impacts',
    'DCC',
    'Systems?',
    ...rows.map(([id, title, status, mark = false]) => `${id} ‘${title}’ ${status}${mark ? ' v' : ''}`),
    '3. Recommendations',
    'The CSC is requested to:',
    '• NOTE the updates on the upcoming SEC Releases.',
    'SECAS Change Team',
    'SECAS Team',
    day,
    '',
  ].join('\n');
}

/** Three papers of one story: MP078 waits and is approved, DP173 becomes MP173, MP150 joins. */
export const PAPERS = {
  '2021-07-20-july.txt': dumpOf('20 July 2021', [
    ['MP078', 'Part 2 Batch', 'The Change Board vote will take place on 25 August 2021 under Self-Governance.', true],
    ['DP173', 'Document Set reviews', 'The legal text is being developed.'],
  ]),
  '2021-08-17-august.txt': dumpOf('17 August 2021', [
    [
      'MP078',
      'Part 2 Batch',
      'The Change Board vote will take place on 29 September 2021 under Self-Governance.',
      true,
    ],
    ['MP173', 'Document Set reviews', 'The legal text is being developed.'],
  ]),
  '2021-09-21-september.txt': dumpOf('21 September 2021', [
    ['MP078', 'Part 2 Batch', 'Approved for inclusion.', true],
    ['MP173', 'Document Set reviews', 'The legal text is being developed.'],
    ['MP150', 'Removing Table 28c', 'Approved for inclusion.'],
  ]),
} as const;

/** A specimen of the June before. */
export const SPECIMEN = dumpOf(
  '15 June 2021',
  [['MP099', 'Batch 4', 'Approved for inclusion.']],
  'Specimen for testing.',
);

/** A folder with the three papers, gone when the test is over. */
export async function folderOfPapers(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(PAPERS)) await writeFile(join(folder, name), text);
  return folder;
}
