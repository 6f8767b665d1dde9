/**
 * The walls of the house: who may know whom. Every folder of src/ has a row in ROOMS; a file outside all rows fails.
 * Each row names the rooms it may see besides itself, and the packages that have their one home in it.
 */
const ROOMS = {
  model: { sees: [], why: 'the shared words depend on nothing of ours' },
  lib: { sees: ['model'], why: 'shared helpers may speak in the words of the model, and know no stage' },
  corpus: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  extract: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  normalise: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  reconcile: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  search: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  store: { sees: ['model', 'lib'], why: 'a stage imports model and lib, never another stage' },
  notify: {
    sees: ['model', 'lib'],
    why: 'it sends what it is given, and knows neither where it comes from nor what is kept',
  },
  pipeline: {
    sees: ['model', 'lib', 'notify', 'corpus', 'extract', 'normalise', 'reconcile', 'search', 'store'],
    why: 'pipeline alone knows the order of the stages',
  },
  answers: {
    sees: ['model', 'lib', 'reconcile', 'search', 'store'],
    why: 'answers reads what is published and asks pure functions; it cannot start a build',
  },
  doors: {
    sees: ['model', 'lib', 'answers'],
    why: 'a door turns answers into what leaves the house – files, a calendar, feeds – by pure functions',
  },
  web: {
    sees: ['model', 'lib', 'answers', 'doors'],
    why: 'the web asks the answers as the command line does; what takes in papers is handed to it, so it cannot build',
  },
  library: {
    sees: ['model', 'lib', 'corpus', 'pipeline', 'answers'],
    why: 'the library asks the pipeline and the answers, as the command line does; it prints nothing and ends no process',
  },
  cli: {
    sees: ['model', 'lib', 'corpus', 'pipeline', 'answers', 'doors', 'web'],
    why: 'the command line asks the pipeline and the answers, serves the web, and finds its home in corpus; it knows no other stage',
  },
};
/** Rooms within a room, the lowest first: each builds on those before it, and knows none after it. */
const STOREYS = {
  'extract/pdf': ['file', 'sheet', 'tables/ruled', 'tables', 'prose', 'structure', 'scan'],
  normalise: ['words', 'titles', 'status', 'paper'],
};
const HOMES = {
  'pdf-parse': ['extract/pdf/file'],
  'pdfjs-dist': ['extract/pdf/file'],
  'tesseract.js': ['extract/pdf/scan'],
  '@napi-rs/canvas': ['extract/pdf/file', 'extract/pdf/scan'],
  cheerio: ['extract/page'],
  minisearch: ['search'],
  'p-queue': ['pipeline', 'corpus'],
  'write-file-atomic': ['store', 'cli'],
  'robots-parser': ['corpus/fetch'],
  tinyglobby: ['corpus'],
  fflate: ['doors/exports'],
  nodemailer: ['notify'],
  '@modelcontextprotocol/sdk': ['doors/mcp'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  diff: ['answers'],
  'fastest-levenshtein': ['lib', 'search'],
  commander: ['cli'],
  'cli-table3': ['cli'],
  'cli-progress': ['cli'],
};
const any = (rooms) => `(?:${rooms.join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(([room, { sees, why }]) => ({
      name: `${room}-sees-only-${sees.join('-') || 'itself'}`,
      comment: why,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/${any([room, ...sees])}/` },
    })),
    {
      name: 'every-file-has-a-room',
      comment: 'a new folder in src/ gets a row in ROOMS before it gets a file',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/${any(Object.keys(ROOMS))}/` },
    },
    ...Object.entries(STOREYS).flatMap(([room, storeys]) =>
      storeys.slice(0, -1).map((storey, at) => ({
        name: `${room}-${storey}-builds-on-those-below`,
        comment: `in ${room}, each of ${storeys.join(', ')} knows only those before it`,
        severity: 'error',
        from: { path: `^src/${room}/${storey}/`, pathNot: `^src/${room}/${any(storeys.slice(0, at))}/` },
        to: { path: `^src/${room}/${any(storeys.slice(at + 1))}/`, pathNot: `^src/${room}/${storey}/` },
      })),
    ),
    ...Object.entries(HOMES).map(([name, rooms]) => ({
      name: `${name}-lives-in-${rooms.join('-and-')}`,
      comment: 'each package has one home, so that it can be changed in one place',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${any(rooms)}/` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'files-only-in-corpus-store-cli',
      comment: 'only these rooms touch the disk; all others are given bytes and give values',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:corpus|store|cli)/' },
      to: { path: '^(?:node:)?fs(?:/promises)?$' },
    },
    {
      name: 'no-test-imports-a-test',
      comment: 'tests stand alone; what two of them need is a helper',
      severity: 'error',
      from: { path: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'source-knows-no-test',
      comment: 'what ships does not depend on what tests it',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or lack a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
