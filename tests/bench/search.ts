/**
 * `npx tsx tests/bench/search.ts [STANDINGS]`: what modtrail's search adds to MiniSearch. On a made-up home (5,000
 * standings unless told otherwise) it asks the same words with filters, facet counts and highlights, and of the bare
 * index, in turn, and prints the ratio of the median times; then the cost of reading the search file to that of parsing
 * its JSON.
 */
import { SearchFile } from '../../src/model/search.js';
import { buildSearch } from '../../src/search/build.js';
import { loadIndex } from '../../src/search/engine.js';
import { openSearch } from '../../src/search/query.js';
import { fieldOf } from '../search/field.js';
import { asked, homeOf } from '../search/home.js';

const QUESTIONS = ['firmware', 'impact assessment', 'removal tariff', 'certifcate alignment', 'change board gatew'];
const ROUNDS = 40;
/** Rounds that are not counted, in which the engine compiles what it runs. */
const WARMING = 20;

const standings = Number(process.argv[2] ?? 5000);
const home = homeOf(fieldOf(standings));
const file = buildSearch(home);
const json = JSON.stringify(file);
const searcher = openSearch(file);
const bare = loadIndex(file.index);
const filters = { stage: ['refinement' as const, 'decision' as const], release: ['November 2021', 'June 2021'] };

const facetted = (text: string) => searcher.search(asked(text, { filters, limit: 20 })).total;
const plain = (text: string) =>
  bare.search(
    { combineWith: 'AND', queries: text.split(' ') },
    {
      fuzzy: (term) => (term.length < 8 ? 1 : 2),
      prefix: (term, at, terms) => term.length > 2 && at === terms.length - 1,
    },
  ).length;

const lines = [
  `${standings} standings of ${home.modifications.length} modifications; search file ${megabytes(json.length)} MB`,
  ...QUESTIONS.map((text) => {
    const [with_, without] = paired(
      () => facetted(text),
      () => plain(text),
    );
    return `"${text}": facetted ${with_.toFixed(2)} ms, bare ${without.toFixed(2)} ms, ratio ${(with_ / without).toFixed(2)}`;
  }),
  opening(),
];
process.stdout.write(`${lines.join('\n')}\n`);

/** The median milliseconds of two works done in turn, so that what disturbs one disturbs the other. */
function paired(one: () => unknown, other: () => unknown): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    times[0].push(timed(one));
    times[1].push(timed(other));
  }
  return [median(times[0].slice(WARMING)), median(times[1].slice(WARMING))];
}

function opening(): string {
  const parsed: unknown = JSON.parse(json);
  const [check, parse] = paired(
    () => SearchFile.parse(parsed),
    () => JSON.parse(json) as unknown,
  );
  const [load] = paired(
    () => loadIndex(file.index),
    () => null,
  );
  return `opening: JSON ${parse.toFixed(1)} ms, check ${check.toFixed(1)} ms, index ${load.toFixed(1)} ms; check to JSON ${(check / parse).toFixed(2)}`;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
