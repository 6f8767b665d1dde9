import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { heldPaper } from '../../src/answers/diff.js';
import { historyOf } from '../../src/answers/history.js';
import { openHome } from '../../src/answers/home.js';
import { overviewOf } from '../../src/answers/overview.js';
import { searchAnswer } from '../../src/answers/search.js';
import { readLedger } from '../../src/corpus/ledger.js';
import type { Home } from '../../src/model/home.js';
import { SearchQuery } from '../../src/model/search.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { rebuild } from '../../src/pipeline/rebuild.js';
import { modificationReport } from '../report.js';
import { contentsOf, temporaryFolder, temporaryHome } from '../temporary.js';
import { PAPERS } from './dumps.js';

const JULY = '2021-07-20-july.txt';
const now = () => new Date('2021-10-01T00:00:00Z');

let home: Home;
let inbox: string;

const take = (name: string, as?: 'document') => ingest(home, [join(inbox, name)], { now, hints: { as } });
const search = async (text: string, filters: SearchQuery['filters'] = {}) =>
  searchAnswer(await openHome(home), SearchQuery.parse({ text, filters }));

async function freshHome(): Promise<void> {
  home = await temporaryHome();
  inbox = await temporaryFolder();
  await writeFile(join(inbox, JULY), PAPERS[JULY]);
  await writeFile(join(inbox, 'report.pdf'), await modificationReport());
}

describe('A PDF that is no CSC paper', () => {
  beforeEach(freshHome);

  it('is refused in one line that names the way to keep it', async () => {
    const { run } = await take('report.pdf');
    expect(run.failed[0]?.reason).toMatch(/^is no CSC paper on releases: .*--as document/);
    expect((await readLedger(home)).lines).toEqual([]);
  });

  it('is kept as a document when that is asked for', async () => {
    const { run } = await take('report.pdf', 'document');
    expect(run).toMatchObject({ added: [{ what: 'document of 3 pages' }], failed: [] });
    expect((await readLedger(home)).lines).toMatchObject([
      { path: 'documents/2021-10-01-report.pdf', format: 'document', capturedOn: '2021-10-01' },
    ]);
    expect((await take('report.pdf', 'document')).run.unchanged).toHaveLength(1);
    expect((await take('report.pdf')).run.unchanged).toHaveLength(1);
  });

  it('speaks for the day that its name bears', async () => {
    await writeFile(join(inbox, '2021-05-03 report.pdf'), await modificationReport());
    await take('2021-05-03 report.pdf', 'document');
    const [record] = await (await openHome(home)).sources();
    expect(record).toMatchObject({ kind: 'document', date: '2021-05-03', title: 'MP900 Modification Report' });
  });

  it('does not pass for a document if it is a paper, or for a PDF if it is none', async () => {
    expect((await take(JULY, 'document')).run.failed[0]?.reason).toBe(
      'is no PDF document: only a PDF is read with --as document',
    );
    const paper = join('corpus', 'papers', '2021-06-15-specimen-grid.pdf');
    const { run } = await ingest(home, [paper], { now, hints: { as: 'document' } });
    expect(run.failed[0]?.reason).toBe('is a CSC paper on releases: take it in without --as document');
  });
});

describe('A document beside papers', () => {
  beforeEach(async () => {
    await freshHome();
    await take(JULY);
    await take('report.pdf', 'document');
  });

  it('adds nothing to what the papers say and raises nothing', async () => {
    const [withDocument, alone] = [await openHome(home), await temporaryHome()];
    await ingest(alone, [join(inbox, JULY)], { now });
    const without = await openHome(alone);
    for (const table of ['statements', 'modifications', 'findings'] as const)
      expect(await withDocument[table]()).toEqual(await without[table]());
    expect(await overviewOf(withDocument)).toMatchObject({ papers: [{ kind: 'paper' }], pages: 0, documents: 1 });
  });

  it('is found by its words, with the page that has them', async () => {
    const { documents, total } = await search('costs estimated', { kind: ['document'] });
    expect(total).toBe(0);
    expect(documents.hits).toMatchObject([
      { sourceName: '2021-10-01-report', title: 'MP900 Modification Report', date: '2021-10-01', page: 2, names: [] },
    ]);
    const [hit] = documents.hits;
    expect(hit?.ranges.map(([start, end]) => hit.text.slice(start, end))).toEqual(['costs', 'estimated']);
  });

  it('is found by a modification that it names, beside the modification itself', async () => {
    const { hits, documents, facets } = await search('MP78');
    expect(hits[0]?.modificationId).toBe('MP078');
    expect(documents).toMatchObject({ total: 1, hits: [{ page: 3, names: ['MP078'] }] });
    expect(facets.kind).toContainEqual({ value: 'document', count: 1 });
  });

  it('is found by a phrase only where that stands', async () => {
    expect((await search('"pilot was late"')).documents.total).toBe(1);
    expect((await search('"late pilot"')).documents.total).toBe(0);
  });

  it('has no release and no stage, so filters on these leave it out', async () => {
    expect((await search('costs', { stage: ['refinement'] })).documents.total).toBe(0);
    expect((await search('costs', { kind: ['paper'] })).documents.total).toBe(0);
    expect((await search('costs', { paper: ['2021-10-01-report'] })).documents.total).toBe(1);
    expect((await search('costs', { year: ['2020'] })).documents.total).toBe(0);
  });

  it('is listed by its first page where nothing is asked for but documents', async () => {
    const { documents } = await search('', { kind: ['document'] });
    expect(documents).toMatchObject({ total: 1, hits: [{ page: 1 }] });
    expect((await search('')).documents.total).toBe(0);
  });

  it('stands in the history of what it names, and is nothing to compare', async () => {
    const index = await openHome(home);
    expect((await historyOf(index, 'MP078')).documents).toMatchObject([
      { sourceName: '2021-10-01-report', title: 'MP900 Modification Report', pages: [3] },
    ]);
    expect((await historyOf(index, 'MP078', '2021-08-01')).documents).toEqual([]);
    await expect(heldPaper(index, '2021-10-01-report')).rejects.toThrow('no paper held is called');
  });

  it('survives a rebuild to the same bytes', async () => {
    const before = await contentsOf(home.index);
    await rebuild(home);
    expect(await contentsOf(home.index)).toEqual(before);
  });
});
