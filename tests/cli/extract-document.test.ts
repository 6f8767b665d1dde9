import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.js';
import { modtrail } from './running.js';

/** A Modification Report, which names a modification and a release and yet is no paper on releases. */
async function reportAt(): Promise<string> {
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font('Helvetica-Bold').fontSize(18).text('MP900 Modification Report');
  document.font('Helvetica').fontSize(10).text('Version 1.0, 3 May 2021. The Proposer asks for faster tests.');
  document.addPage().text('The costs are estimated at nothing. Implementation is planned for November 2021.');
  document.end();
  await ended;
  const path = join(await temporaryFolder(), 'report.pdf');
  await writeFile(path, Buffer.concat(chunks));
  return path;
}

describe('a PDF that is no CSC paper', () => {
  it('is refused in one line that names it', async () => {
    const path = await reportAt();
    const ran = await modtrail(['extract', path]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.said).toMatch(/^modtrail: .*report\.pdf is no CSC paper on releases: .*$/);
  });

  it('is read as text, page by page, when it is asked for as a document', async () => {
    const ran = await modtrail(['extract', await reportAt(), '--as', 'document', '--json']);
    expect(ran).toMatchObject({ status: 0, said: '' });
    expect(JSON.parse(ran.out)).toEqual({
      kind: 'document',
      title: 'MP900 Modification Report',
      pages: 2,
      text: [
        {
          page: 1,
          text: 'MP900 Modification Report\n\nVersion 1.0, 3 May 2021. The Proposer asks for faster tests.',
        },
        { page: 2, text: 'The costs are estimated at nothing. Implementation is planned for November 2021.' },
      ],
    });
  });

  it('cannot be read as anything else: that is wrong usage', async () => {
    expect(await modtrail(['extract', 'report.pdf', '--as', 'poem'])).toMatchObject({ status: 2, out: '' });
  });
});
