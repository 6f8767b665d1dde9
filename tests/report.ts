import PDFDocument from 'pdfkit';

/** A Modification Report, which names modifications and a release and yet is no paper on releases, as PDF. */
export async function modificationReport(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font('Helvetica-Bold').fontSize(18).text('MP900 Modification Report');
  document.font('Helvetica').fontSize(10).text('Version 1.0, 3 May 2021. The Proposer asks for faster tests.');
  document.addPage().text('The costs are estimated at nothing. Implementation is planned for November 2021.');
  document.addPage().text('The lessons of MP 078 apply: its pilot was late.');
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
