import type { CommandRow, OptionRow } from './command.js';

const JSON_OPTION: OptionRow = { flags: '--json', says: 'print JSON' };
const AS_OF: OptionRow = { flags: '--as-of <date>', says: 'as it was known on that day' };
const SPECIMENS: OptionRow = { flags: '--with-specimens', says: 'keep specimens in beside real papers' };

/** What a search may be narrowed by, also one that is watched. */
const FACETS: readonly OptionRow[] = [
  { flags: '--release <name>', says: 'only this SEC Release (November 2021, Nov 21)', many: true },
  { flags: '--stage <stage>', says: 'only this stage (refinement, decision, …)', many: true },
  { flags: '--route <route>', says: 'only this decision route', many: true },
  { flags: '--dcc <yes|no>', says: 'only those that do, or do not, impact DCC Systems', many: true },
  { flags: '--since <date>', says: 'only what stood on or after that day' },
  { flags: '--until <date>', says: 'only what stood on or before that day' },
];

/** What a search may be narrowed by. */
const SEARCHED: readonly OptionRow[] = [
  ...FACETS,
  {
    flags: '--kind <kind>',
    says: 'only from this kind of source (paper, modification, release, release-news, document)',
    many: true,
  },
  { flags: '--paper <name>', says: 'only from this paper', many: true },
  { flags: '--year <year>', says: 'only what stood in some part of this year', many: true },
  { flags: '--family <letters>', says: 'only what bore an id of these letters (SECMP, MP, DP)', many: true },
  { flags: '--party <name>', says: 'only what impacts these parties, as its page names them', many: true },
  { flags: '--document <name>', says: 'only what affects this document (Schedule 11, Section D)', many: true },
];

/** Where the answer goes. */
const LEAVING: readonly OptionRow[] = [
  { flags: '--out <file>', says: 'write into this file, wholly or not at all (default: standard output)' },
  { flags: '--force', says: 'replace the file if it is there' },
  { flags: '--site <address>', says: 'where the views are served, for links to them (http://127.0.0.1:4780)' },
];

/** What a calendar or a feed is of, where it is not of everything. */
const ABOUT_ONE: readonly OptionRow[] = [
  { flags: '--modification <id>', says: 'only of this modification' },
  { flags: '--release <name>', says: 'only of this SEC Release' },
  { flags: '--query <words>', says: 'only of the modifications that the search finds' },
];

/** Every command of modtrail. A new one is a row here and a file in commands/; its code loads only when it runs. */
export const COMMANDS: readonly CommandRow[] = [
  {
    usage: 'start',
    says: 'take in corpus/ and show what is known',
    options: [{ flags: '--serve', says: 'then serve it to a browser on this machine' }],
    examples: ['modtrail start', 'modtrail start --serve'],
    load: () => import('./commands/start.js'),
  },
  {
    usage: 'init <dir>',
    says: 'make an empty home',
    options: [],
    examples: ['modtrail init ~/sec-history'],
    load: () => import('./commands/init.js'),
  },
  {
    usage: 'ingest [path...]',
    says: 'take in papers and saved pages: files, folders or globs (default: corpus/)',
    options: [
      { flags: '--as <kind>', says: 'as a document: any other PDF, kept to be searched page by page' },
      { flags: '--url <address>', says: 'the address of a saved page that does not say it' },
      { flags: '--captured <date>', says: 'the day a saved page was captured (else the date in its name)' },
      { flags: '--watch <folder>', says: 'take in what comes into a folder, until Ctrl-C' },
      SPECIMENS,
      JSON_OPTION,
    ],
    examples: [
      'modtrail ingest',
      'modtrail ingest ~/Downloads/*.txt',
      'modtrail ingest --as document modification-report.pdf',
      'modtrail ingest --watch ~/Downloads',
    ],
    load: () => import('./commands/ingest.js'),
  },
  {
    usage: 'fetch [id...]',
    says: 'get the pages that papers link to and the release pages, politely; different captures are kept',
    options: [
      { flags: '--all', says: 'every link and every release page' },
      { flags: '--stale <age>', says: 'only what was not seen for so long (7d, 12h, 2w)' },
      { flags: '--dry-run', says: 'list what would be fetched; nothing is asked' },
      SPECIMENS,
      JSON_OPTION,
    ],
    examples: ['modtrail fetch MP109 DP173', 'modtrail fetch --stale 7d', 'modtrail fetch --all --dry-run'],
    load: () => import('./commands/fetch.js'),
  },
  {
    usage: 'extract <file>',
    says: 'read one document and show what it says; nothing is stored',
    options: [
      { flags: '--as <kind>', says: 'as a document: the text of any other PDF, page by page' },
      { flags: '--no-ocr', says: 'leave scanned pages unread' },
      JSON_OPTION,
    ],
    examples: ['modtrail extract paper.txt --json', 'modtrail extract report.pdf --as document'],
    load: () => import('./commands/extract.js'),
  },
  {
    usage: 'tables <file>',
    says: 'print every table of any PDF',
    options: [JSON_OPTION],
    examples: ['modtrail tables report.pdf', 'modtrail tables report.pdf --json'],
    load: () => import('./commands/tables.js'),
  },
  {
    usage: 'debug <file>',
    says: 'draw a page of a PDF as SVG, with the rules, cells and links found on it',
    options: [{ flags: '--page <number>', says: 'which page (default: 1)' }],
    examples: ['modtrail debug paper.pdf --page 2 > page.svg'],
    load: () => import('./commands/debug.js'),
  },
  {
    usage: 'search [query...]',
    says: 'search titles, status texts, ids and releases',
    options: [...SEARCHED, { flags: '--limit <number>', says: 'how many hits to show (default: 10)' }, JSON_OPTION],
    examples: ['modtrail search MP78', 'modtrail search "impact assessment" --release "November 2022"'],
    load: () => import('./commands/search.js'),
  },
  {
    usage: 'history <id>',
    says: 'everything said of one modification, under every id it has borne',
    options: [AS_OF, JSON_OPTION],
    examples: ['modtrail history DP173', 'modtrail history MP109 --as-of 2021-10-01'],
    load: () => import('./commands/history.js'),
  },
  {
    usage: 'release [name...]',
    says: 'the board of a release; without a name, of all coming ones',
    options: [AS_OF, JSON_OPTION],
    examples: ['modtrail release "February 2022"', 'modtrail release'],
    load: () => import('./commands/release.js'),
  },
  {
    usage: 'diff [a] [b]',
    says: 'what changed from one paper to another (names, dates or paths; default: the two newest)',
    options: [JSON_OPTION, { flags: '--markdown', says: 'print Markdown' }],
    examples: ['modtrail diff', 'modtrail diff 2021-08-17 2021-09-21 --markdown'],
    load: () => import('./commands/diff.js'),
  },
  {
    usage: 'findings',
    says: 'what a careful reader of all sources would look at twice',
    options: [
      { flags: '--kind <kind>', says: 'only this kind of finding', many: true },
      { flags: '--all', says: 'settled ones too' },
      JSON_OPTION,
    ],
    examples: ['modtrail findings', 'modtrail findings --kind conflicting-decision-route --json'],
    load: () => import('./commands/findings.js'),
  },
  {
    usage: 'watch <action> [what...]',
    says: 'be told of what changes: add, list, remove, test or deliver; what is an id, a release or a query',
    options: [
      ...FACETS.map(({ says, ...row }) => ({ ...row, says: `of a query: ${says}` })),
      { flags: '--findings <kind>', says: 'findings of this kind, or all', many: true },
      JSON_OPTION,
    ],
    examples: [
      'modtrail watch add MP109',
      'modtrail watch add "November 2022"',
      'modtrail watch add "impact assessment" --stage refinement',
      'modtrail watch add --findings release-slipped',
      'modtrail watch list',
      'modtrail watch test',
    ],
    load: () => import('./commands/watch.js'),
  },
  {
    usage: 'serve',
    says: 'serve the pages and the API of a home to a browser',
    options: [
      { flags: '--port <number>', says: 'the port (default: 4780; 0: any that is free)' },
      { flags: '--host <host>', says: 'the address to listen on (default: 127.0.0.1); others ask for a token' },
      { flags: '--allow-upload', says: 'let visitors add papers' },
    ],
    examples: ['modtrail serve', 'modtrail serve --port 8080 --allow-upload'],
    load: () => import('./commands/serve.js'),
  },
  {
    usage: 'mcp',
    says: 'serve the answers as tools to an assistant (Model Context Protocol, over the standard streams)',
    options: [],
    examples: ['modtrail mcp --home ~/sec-history'],
    load: () => import('./commands/mcp.js'),
  },
  {
    usage: 'slippage',
    says: 'how often and how far dates moved: by milestone, stage and release, and who slipped furthest',
    options: [
      { flags: '--release <name>', says: 'only moves from or in this SEC Release' },
      { flags: '--stage <stage>', says: 'only modifications that stood at this stage' },
      { flags: '--since <date>', says: 'only moves shown on or after that day' },
      JSON_OPTION,
    ],
    examples: ['modtrail slippage', 'modtrail slippage --stage refinement --since 2021-09-01 --json'],
    load: () => import('./commands/slippage.js'),
  },
  {
    usage: 'digest',
    says: 'the briefing: decided, joined, left, slipped, coming deadlines, new findings, each with its source',
    options: [
      {
        flags: '--since <date|paper>',
        says: 'what came after that day or paper (default: the paper before the newest)',
      },
      { flags: '--markdown', says: 'print Markdown' },
      { flags: '--html', says: 'print an HTML page' },
      JSON_OPTION,
    ],
    examples: ['modtrail digest', 'modtrail digest --since 2021-08-17 --markdown'],
    load: () => import('./commands/digest.js'),
  },
  {
    usage: 'export <what> [words...]',
    says: 'any list in any format: search, history, release, diff, findings, slippage, calendar, digest, papers, statements; schema: the shape of every record',
    options: [
      { flags: '--format <format>', says: 'csv, xlsx, jsonl (whole records) or html (fit for mail) (default: csv)' },
      { flags: '--bom', says: 'begin CSV with a byte order mark, by which Excel knows UTF-8' },
      ...LEAVING,
      ...SEARCHED,
      { flags: '--sort <order>', says: 'search: relevance, newest or next-deadline' },
      { flags: '--limit <number>', says: 'search: at most so many (default: all)' },
      { flags: '--severity <severity>', says: 'findings: only high, medium or low', many: true },
      { flags: '--state <state>', says: 'findings: open, seen, settled or all (default: open)' },
      AS_OF,
    ],
    examples: [
      'modtrail export search "impact assessment" --stage refinement --format xlsx --out found.xlsx',
      'modtrail export history MP109 --format jsonl',
      'modtrail export digest --format html --out digest.html',
    ],
    load: () => import('./commands/export.js'),
  },
  {
    usage: 'calendar',
    says: 'releases and milestones as a calendar to subscribe to (iCalendar)',
    options: [...ABOUT_ONE, ...LEAVING],
    examples: ['modtrail calendar --out sec.ics', 'modtrail calendar --release "November 2022" --out november.ics'],
    load: () => import('./commands/calendar.js'),
  },
  {
    usage: 'feed',
    says: 'what became known, newest first, as an Atom feed',
    options: [...ABOUT_ONE, { flags: '--findings', says: 'only findings raised and settled' }, ...LEAVING],
    examples: ['modtrail feed --out sec.atom', 'modtrail feed --modification MP109'],
    load: () => import('./commands/feed.js'),
  },
  {
    usage: 'status',
    says: 'what is held, with every checksum verified',
    options: [JSON_OPTION],
    examples: ['modtrail status'],
    load: () => import('./commands/status.js'),
  },
  {
    usage: 'rebuild',
    says: 'make the index again from the corpus',
    options: [SPECIMENS, JSON_OPTION],
    examples: ['modtrail rebuild'],
    load: () => import('./commands/rebuild.js'),
  },
];
