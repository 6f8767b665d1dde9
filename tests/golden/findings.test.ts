import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDump } from '../../src/extract/dump/reader.js';
import { readPage } from '../../src/extract/page/reader.js';
import type { PageFacts } from '../../src/model/page-facts.js';
import type { PaperFacts } from '../../src/model/paper-facts.js';
import { Finding } from '../../src/model/finding.js';
import { SourceId, type Day } from '../../src/model/ids.js';
import { Modification, SourceRecord, Statement } from '../../src/model/statement.js';
import { pageFacts } from '../../src/normalise/page/page.js';
import { paperFacts } from '../../src/normalise/paper/paper.js';
import { boardOf } from '../../src/reconcile/board.js';
import { reconcile } from '../../src/reconcile/history.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');
const PAPER = join(SHARED, 'papers', '2021-09-21-sec-releases-update.txt');
const PAGES = join(SHARED, 'pages');
const isThere = existsSync(PAPER) && existsSync(PAGES);
if (!isThere) process.stderr.write('The real paper and pages in ../shared are not there: their tests are skipped.\n');

/**
 * What a careful analyst raises from the paper of 21 September 2021 and the saved pages, each with the reason. The paper
 * is read beside pages captured from 2018 to 2024; only those after it can say otherwise than it does.
 */
const RAISED: readonly (readonly [finding: string, because: string])[] = [
  ['release-slipped MP109 February 2022 → November 2022 open', 'its page of August 2022 awaits 3 November 2022'],
  ['planned-not-released MP149 November 2021 open', 'the release page has ten modifications, and not this one'],
  ['title-differs MP157 open', 'the paper removes DUIS v1.0 and v2.0, the release page v1.1 and v2.0'],
  ['decision-route-differs MP180 open', 'the paper says Self-Governance and Authority; its page, Authority-Led'],
  ['title-differs SECMP0007 open', 'the paper prints “update”, the release page “updates”'],
  ['scope-split SECMP0015 June 2022 → November 2022 open', 'DUIS and MMC changes come in June, all others in November'],
  [
    'scope-split SECMP0007 November 2021 → June 2022 open',
    'the release page leaves its CSP system changes to June 2022',
  ],
  ['planned-not-released MP109 February 2022 settled', 'the news post lacks it; its own page tells why, later'],
  ['planned-not-released MP128B February 2022 open', 'the paper has it in scope, the news post lacks it'],
  ['planned-not-released MP159 February 2022 open', 'the paper has it in scope, the news post lacks it'],
  ['planned-not-released MP167 February 2022 open', 'the paper has it in scope, the news post lacks it'],
  ['released-not-planned MP179 February 2022 open', 'the news post has it; the paper lists February without it'],
  ['released-not-planned MP196 February 2022 open', 'the news post has it; the paper lists February without it'],
];

/** Modifications that tempt to a finding between sources, and why there is none. */
const QUIET: readonly (readonly [id: string, because: string])[] = [
  ['MP077', 'its page of August 2020 is history; it came in November 2021 as the paper says'],
  ['MP078', 'its page of May 2021 is history'],
  ['MP090', 'its page says it was implemented as planned'],
  ['MP099', 'its page of July 2021 awaits November 2022, as the paper does'],
  ['MP116', 'it came in February 2022 as planned'],
  ['MP118', 'no paper held speaks of it'],
  ['MP121', 'its page of July 2021 knew no date and is history; it came in February 2022 as planned'],
  ['MP122A', 'no paper held speaks of it, and its two captures say the same'],
  ['MP140', 'its report was due in November 2021, but no later source speaks of it'],
  ['MP150', 'its page of May 2021 awaits November 2021, when it came'],
  ['MP154', 'the narrative lets it leave February 2022, where it was not delivered'],
  ['MP158', 'two dashes of a title are one'],
  ['MP164', 'it awaited a vote, and came as planned'],
  ['MP173', 'DP173 became MP173 and came as planned: a conversion and an agreement'],
  ['SECMP0037', 'on hold in 2018, and no paper held speaks of it'],
  ['SECMP0056', 'its page of August 2019 is history'],
  ['DP238', 'no paper held speaks of it'],
];

function snapshotAt(path: string, facts: (bytes: Uint8Array) => PaperFacts | PageFacts, capturedOn?: Day): Snapshot {
  const bytes = readFileSync(path);
  const line = {
    sha256: SourceId.parse(createHash('sha256').update(bytes).digest('hex')),
    path: path.slice(SHARED.length + 1),
    origin: path,
    bytes: bytes.length,
    receivedAt: '2024-03-01T00:00:00Z',
    format: 'dump' as const,
  };
  return snapshotOf(capturedOn === undefined ? line : { ...line, capturedOn }, facts(bytes));
}

const paper = () => snapshotAt(PAPER, (bytes) => paperFacts(readDump(bytes)));
const pages = () =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => snapshotAt(join(PAGES, path), (bytes) => pageFacts(readPage(bytes)), path.slice(-15, -5)));

/** The kinds that only several sources can raise. */
const BETWEEN = new Set<Finding['kind']>([
  'release-slipped',
  'release-advanced',
  'planned-not-released',
  'released-not-planned',
  'title-differs',
  'decision-route-differs',
  'release-date-differs',
  'scope-split',
  'milestone-not-reported',
  'milestone-moved-repeatedly',
  'layout-not-recognised',
]);

function told({ kind, modificationId, release, from, to, state }: Finding): string {
  const moves = kind === 'release-slipped' || kind === 'scope-split';
  const when = moves ? `${from ?? ''} → ${to ?? ''}` : release;
  return [kind, modificationId, when, state].filter((word) => word !== undefined).join(' ');
}

describe.skipIf(!isThere)('the real paper and the saved pages together', () => {
  const history = isThere ? reconcile([paper(), ...pages()]) : reconcile([]);
  const between = history.findings.filter(({ kind }) => BETWEEN.has(kind));

  it('raise what a careful analyst raises, and nothing else', () => {
    expect(between.map(told).sort()).toEqual(RAISED.map(([finding]) => finding).sort());
  });

  it.each(QUIET)('raise nothing between sources on %s: %s', (id) => {
    expect(between.filter(({ modificationId }) => modificationId === id)).toEqual([]);
  });

  it('raise no contradiction from a page captured before the paper', () => {
    const early = new Set(history.sources.filter(({ date }) => date < '2021-09-21').map(({ id }) => id));
    expect(between.flatMap(({ places }) => places).filter(({ source }) => early.has(source))).toEqual([]);
  });

  it('show each finding between the paper and a page at places of both', () => {
    for (const finding of between.filter(({ kind }) => kind !== 'scope-split')) {
      const kinds = new Set(
        finding.places.map(({ source }) => history.sources.find(({ id }) => id === source)?.kind === 'paper'),
      );
      expect([told(finding), kinds.size]).toEqual([told(finding), 2]);
    }
  });

  it('say of the route of MP180 what each source says, and settle what the paper left open', () => {
    const ofRoute = history.findings.filter(
      ({ kind, modificationId }) => modificationId === 'MP180' && kind.endsWith('route') !== kind.endsWith('differs'),
    );
    expect(ofRoute.map(({ kind, from, to, state, settledBy }) => [kind, from, to, state, settledBy?.date])).toEqual([
      ['decision-route-differs', 'conflicting', 'authority-led', 'open', undefined],
      ['conflicting-decision-route', undefined, undefined, 'settled', '2021-12-01'],
    ]);
  });

  it('tell the rows of DP173 and the implementation of MP173 as one story', () => {
    const mp173 = history.modifications.find(({ key }) => key === '173');
    expect(mp173).toMatchObject({ modificationId: 'MP173', ids: ['DP173', 'MP173'] });
    expect(mp173?.changes.map(({ kind, from, to, date }) => [kind, from, to, date])).toEqual([
      ['converted', 'DP173', 'MP173', '2022-03-02'],
      ['stage', 'development', 'implemented', '2022-03-02'],
    ]);
    const of = history.statements.filter(({ key }) => key === '173');
    expect(
      of.map(({ modificationId, role, releaseDate, stage }) => [modificationId, role, releaseDate, stage]),
    ).toEqual([
      ['DP173', 'listed', '2022-02-24', 'development'],
      ['MP173', 'delivered', '2022-02-24', 'implemented'],
    ]);
  });

  it('know a page without an id by its name, where no row links to it', () => {
    const known = history.modifications.filter(({ modificationId }) => modificationId === null);
    expect(known.map(({ key, ids }) => [key, ids])).toEqual([
      ['page:changes-to-the-sec-section-d-for-dcc-analysis-provisions', []],
    ]);
  });

  it('tell what changed between two captures of a page, then in the paper, then with the release', () => {
    const firmware = history.modifications.find(({ modificationId }) => modificationId === 'SECMP0007');
    expect(firmware?.changes.map(({ kind, release, since, date }) => [kind, release, since, date])).toEqual([
      ['removed', 'November 2020', '2019-06-11', '2020-02-25'],
      ['wording', undefined, '2019-06-11', '2020-02-25'],
      ['moved', undefined, '2019-06-11', '2021-09-21'],
      ['stage', 'November 2021', '2020-02-25', '2021-09-21'],
      ['stage', 'November 2021', '2021-09-21', '2021-11-30'],
    ]);
  });

  it('show on the board of November 2021 what came with it', () => {
    const board = boardOf('November 2021', history.statements, history.sources);
    expect(board.stages.flatMap(({ rows }) => rows)).toHaveLength(11);
    expect(board.deliveries.filter(({ delivered }) => delivered)).toHaveLength(10);
    expect(board.deliveries.map(({ modificationId }) => modificationId)).not.toContain('MP149');
  });

  it('make records as the schemas have them', () => {
    expect(Statement.array().parse(history.statements)).toEqual(history.statements);
    expect(SourceRecord.array().parse(history.sources)).toEqual(history.sources);
    expect(Modification.array().parse(history.modifications)).toEqual(history.modifications);
    expect(Finding.array().parse(history.findings)).toEqual(history.findings);
  });
});
