import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../src/model/ids.js';
import type { Entry, PaperFacts } from '../../src/model/paper-facts.js';
import type { Change } from '../../src/model/statement.js';
import { changesBetween } from '../../src/reconcile/changes/changes.js';
import { reconcile } from '../../src/reconcile/history.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';

const GOLDEN = fileURLToPath(new URL('../../../shared/golden/', import.meta.url));
const isThere = existsSync(GOLDEN);
if (!isThere) process.stderr.write('The golden changes in ../shared are not there: their tests are skipped.\n');
const pairs = isThere ? readdirSync(GOLDEN).filter((file) => file.endsWith('.diff.json')) : [];

const PLACES = [{ at: 'lines' as const, from: 1, to: 1 }];

function readGolden(name: string): unknown {
  return JSON.parse(readFileSync(`${GOLDEN}${name}.json`, 'utf8'));
}

/** A golden paper as if it had just been read: what goldens leave out (places, repairs) is filled in. */
function paper(name: string): Snapshot {
  const golden = readGolden(name) as PaperFacts;
  const entry = (given: Entry): Entry => ({
    ...given,
    urlBasis: given.url === null ? null : 'link',
    statusTextAsPrinted: given.statusText,
    milestones: given.milestones.map((milestone) => ({ ...milestone, asPrinted: '' })),
    repairs: [],
    places: { modificationId: PLACES, title: PLACES, statusText: PLACES, dccSystemsImpact: PLACES },
  });
  const facts: PaperFacts = {
    ...golden,
    kind: 'paper',
    form: name.endsWith('-dump') || name.endsWith('-update') ? 'dump' : name.endsWith('-scan') ? 'scan' : 'pdf',
    paper: { ...golden.paper, places: { title: PLACES, date: PLACES, author: PLACES } },
    releases: golden.releases.map((release) => ({
      ...release,
      entries: release.entries.map(entry),
      places: PLACES,
    })),
    scopeChanges: golden.scopeChanges.map((change) => ({ ...change, title: null, text: '', places: PLACES })),
    releaseEvents: [],
    findings: [],
  };
  const sha256 = Buffer.from(name.padEnd(32).slice(-32)).toString('hex').padStart(64, '0').slice(-64) as SourceId;
  const line = { sha256, path: `papers/${name}.pdf`, origin: name, bytes: 1, receivedAt: '2022-06-01T00:00:00Z' };
  return snapshotOf({ ...line, format: 'dump' }, facts);
}

/** What is compared of a change: not its places, and not how the print of titles and texts differs. */
function told(changes: readonly Omit<Change, 'places'>[]): string[] {
  return changes
    .filter(({ kind }) => kind !== 'wording' && kind !== 'title')
    .map((change) =>
      [change.kind, change.modificationId, change.release, change.event, change.from, change.to]
        .map((value) => value ?? '')
        .join(' | '),
    )
    .sort();
}

describe.skipIf(!isThere)('the changes between the golden papers', () => {
  it.each(pairs)('are all found and none invented: %s', (file) => {
    const [a = '', b = ''] = file.replace('.diff.json', '').split('..');
    const wanted = readGolden(`${a}..${b}.diff`) as Change[];
    expect(told(changesBetween(paper(a), paper(b)))).toEqual(told(wanted));
  });

  it.each([
    ['2021-07-20-specimen-a-repeat', '2021-07-20-specimen-a-repeat-dump'],
    ['2021-07-20-specimen-a-repeat', '2021-07-20-specimen-a-repeat-scan'],
    ['2021-07-20-specimen-a-repeat-dump', '2021-07-20-specimen-a-repeat-scan'],
    ['2021-08-17-specimen-a-wing', '2021-08-17-specimen-a-wing-dump'],
    ['2021-09-21-sec-releases-update', '2021-09-21-sec-releases-update-retypeset'],
  ])('are none between two forms of one paper: %s and %s', (a, b) => {
    expect(changesBetween(paper(a), paper(b))).toEqual([]);
    expect(changesBetween(paper(b), paper(a))).toEqual([]);
  });

  it('make one history in which a paper that comes in three forms speaks once', () => {
    const forms = ['', '-dump', '-scan'].map((ending) => paper(`2021-07-20-specimen-a-repeat${ending}`));
    const history = reconcile(forms);
    expect(history.statements).toHaveLength(forms[0]?.statements.length ?? 0);
    expect(history.sources.filter(({ sameAs }) => sameAs === null).map(({ format }) => format)).toEqual(['pdf']);
    expect(history.findings).toEqual([]);
  });
});
