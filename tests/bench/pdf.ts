/**
 * Measures the reading of PDFs over a file of 200 ruled pages that it makes: the processor time of full extraction
 * against that of asking pdf.js for text, operators and annotations of every page (with the same `Array.prototype.push`,
 * see `pdfjs.ts`: by itself pdf.js takes longer), the memory of the command in a process of its own (of which Node.js and
 * pdf.js alone take about 130 MB), and what two files cost side by side; beside it, what two threads of the same kind
 * reach here that merely ask pdf.js, since no machine gives two threads twice the work of one. `npm run bench:pdf` builds
 * it as the program is built, since what runs sources as they are adds work of its own.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PDFParse } from '../../src/extract/pdf/file/pdfjs.js';
import { readPages } from '../../src/extract/pdf/pages.js';
import { printOf } from '../../src/extract/pdf/print.js';
import { tablesOf } from '../../src/extract/pdf/reader.js';
import { HEAP, YOUNG } from '../../src/extract/threads.js';
import { typesetTable } from '../extract/pdf/typeset.js';

/** So many rows fill about 200 pages. */
const ROWS = 4000;
const ROUNDS = 5;
const SIDES = 9;
const STATUS = 'The Modification Report is being presented to the Change Sub-Committee this month, and a vote follows.';

/** The file of 200 pages: a table of three columns, ruled on all sides. */
async function made(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    `MP${100 + (at % 900)} A title of some words`,
    STATUS,
    at % 3 === 0 ? 'Yes' : 'No',
  ]);
  return typesetTable({ widths: [150, 280, 60], rows, rules: 'rectangles', font: 'Helvetica', size: 10, padding: 6 });
}

/** Asks pdf.js for all that extraction asks it for, and does nothing with it; the number of pages. */
async function askOnly(bytes: Uint8Array): Promise<number> {
  const parser = new PDFParse({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  });
  const document = await (parser as unknown as { load: () => Promise<PDFDocumentProxy> }).load();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    await page.getAnnotations();
    page.cleanup();
  }
  const pages = document.numPages;
  await parser.destroy();
  return pages;
}

async function extract(bytes: Uint8Array): Promise<number> {
  return printOf(await readPages(bytes, () => undefined)).pages;
}

/** Seconds of processor time of a job. */
async function worked(job: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function waited(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return (performance.now() - start) / 1000;
}

/** Told by a process at its end: the most memory it held, in kilobytes. */
const TELLS_MEMORY = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** Megabytes that the built command holds at most while it reads the file. */
async function memoryOfCommand(bytes: Uint8Array): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'modtrail-bench-'));
  const file = join(folder, 'pages.pdf');
  await writeFile(file, bytes);
  const command = ['--import', TELLS_MEMORY, 'dist/cli/main.js', 'tables', file, '--json'];
  const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  await rm(folder, { recursive: true });
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How many times as fast two threads do a job each as one does it twice: the middle of several rounds. */
async function sideBySide(job: (thread: 0 | 1) => Promise<unknown>): Promise<number> {
  const both = (): Promise<unknown> => Promise.all([job(0), job(1)]);
  const twice = async (): Promise<void> => {
    await job(0);
    await job(0);
  };
  const sides: number[] = [];
  for (let round = 0; round < SIDES; round += 1) {
    // Threads are kept from file to file: what is compared is how they read on, not how one comes to read or to wait.
    await twice();
    const after = await waited(twice);
    await both();
    sides.push(after / (await waited(both)));
  }
  return median(sides);
}

/** Two threads that merely ask pdf.js, side by side. */
async function askedSideBySide(bytes: Uint8Array): Promise<number> {
  const started = (): Worker =>
    new Worker(new URL(import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
    });
  const threads = [started(), started()] as const;
  const asked = await sideBySide(async (thread) => {
    threads[thread].postMessage('ask');
    await once(threads[thread], 'message');
  });
  await Promise.all(threads.map((one) => one.terminate()));
  return asked;
}

async function measure(): Promise<void> {
  const bytes = await made();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`${await extract(bytes)} pages, ${Math.round(bytes.length / 1024)} KB`);
  const pairs: { asked: number; extracted: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    pairs.push({ asked: await worked(() => askOnly(bytes)), extracted: await worked(() => extract(bytes)) });
  const ratio = median(pairs.map(({ asked, extracted }) => extracted / asked));
  const extracted = median(pairs.map((pair) => pair.extracted));
  say(`processor time of asking pdf.js: ${median(pairs.map(({ asked }) => asked)).toFixed(2)} s`);
  say(`processor time of extraction:    ${extracted.toFixed(2)} s = ${ratio.toFixed(2)} times (at most 1.25)`);
  say(`memory of the command: ${Math.round(await memoryOfCommand(bytes))} MB at most (less than 300)`);
  const sides = await sideBySide(() => tablesOf(bytes));
  const asked = await askedSideBySide(bytes);
  say(`two files side by side: ${sides.toFixed(2)} times as fast as one after the other (at least 1.7)`);
  say(`merely asking pdf.js, two threads side by side: ${asked.toFixed(2)} times`);
}

if (isMainThread) await measure();
else
  parentPort?.on('message', () => {
    void askOnly(workerData as Uint8Array).then((pages) => parentPort?.postMessage(pages));
  });
