import { directLine, type Port } from './direct-line.js';

/**
 * Loads pdf.js. Its build for old runtimes replaces `Array.prototype.push` by one written in JavaScript, which is several
 * times slower, in pdf.js itself as in all that runs beside it; no array that is read here has the fault which that works
 * around (a `length` that cannot be written). So the runtime's own is put back once all of pdf.js is loaded.
 */
const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push');

// The canvas that pdf.js loads would look through all fonts of the machine, which takes as long as reading a paper. None
// of them is ever drawn with: fonts that a file leaves out come with pdf.js, so that each machine draws the same.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';

export const { PDFParse } = await import('pdf-parse');
const { OPS, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
// The half of it that reads files, which it would load with the first; the short form of it loads sooner.
// @ts-expect-error pdf.js has no types for it
const { WorkerMessageHandler } = (await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')) as {
  WorkerMessageHandler: { initializeFromPort: (port: Port) => void };
};

if (push !== undefined) Object.defineProperty(Array.prototype, 'push', push);

/** The codes of pdf.js's drawing operators, by name: `OPERATOR.showText`. */
export const OPERATOR = OPS;

/** The half of pdf.js that reads files, in this thread and for one file, to be passed to `PDFParse` and destroyed after it. */
export function readingHalf(): InstanceType<typeof PDFWorker> {
  const [asking, reading] = directLine();
  WorkerMessageHandler.initializeFromPort(reading);
  return PDFWorker.create({ port: asking, verbosity: 0 });
}
