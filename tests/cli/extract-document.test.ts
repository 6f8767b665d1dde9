import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modificationReport } from '../report.js';
import { temporaryFolder } from '../temporary.js';
import { modtrail } from './running.js';

async function reportAt(): Promise<string> {
  const path = join(await temporaryFolder(), 'report.pdf');
  await writeFile(path, await modificationReport());
  return path;
}

describe('a PDF that is no CSC paper', () => {
  it('is refused in one line that names it and says what to do', async () => {
    const path = await reportAt();
    const ran = await modtrail(['extract', path]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.said).toMatch(/^modtrail: .*report\.pdf is no CSC paper on releases: .*--as document.*$/);
  });

  it('is read as text, page by page, when it is asked for as a document', async () => {
    const ran = await modtrail(['extract', await reportAt(), '--as', 'document', '--json']);
    expect(ran).toMatchObject({ status: 0, said: '' });
    expect(JSON.parse(ran.out)).toEqual({
      kind: 'document',
      title: 'MP900 Modification Report',
      pages: 3,
      text: [
        {
          page: 1,
          text: 'MP900 Modification Report\n\nVersion 1.0, 3 May 2021. The Proposer asks for faster tests.',
        },
        { page: 2, text: 'The costs are estimated at nothing. Implementation is planned for November 2021.' },
        { page: 3, text: 'The lessons of MP 078 apply: its pilot was late.' },
      ],
    });
  });

  it('cannot be read as anything else: that is wrong usage', async () => {
    expect(await modtrail(['extract', 'report.pdf', '--as', 'poem'])).toMatchObject({ status: 2, out: '' });
  });
});
