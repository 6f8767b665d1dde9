import type { Holding } from '../../pipeline/holding.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { outboxLines } from './watches.js';
import { count, dateWords } from '../../lib/words.js';

const SPECIMEN_WORDS = {
  none: 'No specimens are held.',
  only: 'Only specimens are held, and they are in the index: papers written for testing, not published by SECAS.',
  aside:
    'Specimens stand aside, as the home holds real papers (--with-specimens with ingest or rebuild brings them back).',
  included: 'Specimens are in the index beside real papers, as asked.',
} as const;

/** What a home holds, and whether it is all as received. */
export function statusView(io: Io, root: string, holding: Holding): string {
  const { verified, notTakenIn, unread, specimens, site, watches, outboxes } = holding;
  const bad = verified.filter(({ state }) => state !== 'ok');
  const bytes = verified.reduce((sum, { line }) => sum + line.bytes, 0);
  return [
    styled(io, 'title', root),
    `${count(verified.length, 'source')}, ${(bytes / 1024).toFixed(0)} kB; ${verified.length - bad.length} verified as received.`,
    ...bad.map(({ line, state }) => `  ${styled(io, 'bad', state)} corpus/${line.path} (${line.sha256.slice(0, 12)})`),
    ...notTakenIn.map((path) => `  ${styled(io, 'warn', 'not taken in')} ${path}: modtrail ingest takes it up`),
    ...unread.map(({ path, reason }) => `  ${styled(io, 'bad', 'not read')} ${path}: ${reason}`),
    ...siteLines(io, site),
    indexLine(io, holding),
    ...(specimens === null ? [] : [SPECIMEN_WORDS[specimens]]),
    ...(watches === 0 ? [] : [`${count(watches, 'watch', 'watches')} kept.`]),
    ...outboxLines(io, outboxes).map((line) => `  ${line}`),
  ].join('\n');
}

function indexLine(io: Io, { indexTrouble, upToDate }: Holding): string {
  if (indexTrouble !== null) return styled(io, 'bad', indexTrouble);
  if (upToDate) return 'The index stands for all of them.';
  return styled(io, 'warn', 'The index does not stand for all of them: run modtrail ingest.');
}

/** The pages of the site that are held, and those that are not there. */
function siteLines(io: Io, { pages, captures, lastSeen, gone }: Holding['site']): string[] {
  const day = (moment: string) => dateWords(moment.slice(0, 10));
  const held = `${count(pages, 'page')} of the site in ${count(captures, 'capture')}`;
  return [
    ...(lastSeen === null ? [] : [`${held}, last seen on ${day(lastSeen)}.`]),
    ...gone.map(
      ({ url, status, since }) => `  ${styled(io, 'warn', 'not there')} ${url} (${status}) since ${day(since)}`,
    ),
  ];
}
