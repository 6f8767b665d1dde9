import PDFDocument from 'pdfkit';

/** Print at a place of a page (counted from 0), in points from its top-left corner. */
export interface Print {
  readonly page?: number;
  readonly left: number;
  readonly top: number;
  readonly text: string;
}

/** What a cell prints, as the structure has it. */
export type TaggedCell = readonly Print[];

/** What else stands on a page. */
export interface Around {
  readonly prose?: readonly Print[];
  /** Print that is in no structure, as a heading row printed again is. */
  readonly artifacts?: readonly Print[];
  /** Rules: from left, top to right, bottom. */
  readonly rules?: readonly (readonly [page: number, left: number, top: number, right: number, bottom: number])[];
}

/** A PDF whose structure has one table, of these rows. */
export async function taggedPdf(rows: readonly (readonly TaggedCell[])[], around: Around = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, pdfVersion: '1.5', tagged: true, bufferPages: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const turnTo = (page: number): void => {
    while (document.bufferedPageRange().count <= page) document.addPage();
    document.switchToPage(page);
  };
  const set = ({ page = 0, left, top, text }: Print): void => {
    turnTo(page);
    document.font('Helvetica').fontSize(10).text(text, left, top, { lineBreak: false });
  };
  const root = document.struct('Document');
  document.addStructure(root);
  for (const print of around.prose ?? []) {
    turnTo(print.page ?? 0);
    const content = document.markStructureContent('P');
    set(print);
    document.endMarkedContent();
    root.add(document.struct('P', {}, [content]));
  }
  const table = document.struct('Table');
  root.add(table);
  for (const cells of rows) {
    const row = document.struct('TR');
    table.add(row);
    for (const prints of cells) {
      const cell = document.struct('TD');
      row.add(cell);
      for (const print of prints) {
        turnTo(print.page ?? 0);
        const content = document.markStructureContent('TD');
        set(print);
        document.endMarkedContent();
        cell.add(content);
      }
    }
  }
  for (const print of around.artifacts ?? []) {
    turnTo(print.page ?? 0);
    document.markContent('Artifact', { type: 'Layout' });
    set(print);
    document.endMarkedContent();
  }
  for (const [page, left, top, right, bottom] of around.rules ?? []) {
    turnTo(page);
    document.moveTo(left, top).lineTo(right, bottom).lineWidth(0.6).stroke();
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
