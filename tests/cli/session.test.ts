import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modtrail } from './running.js';

const SHIPPED = new URL('../../corpus', import.meta.url).pathname;
const home = mkdtempSync(join(tmpdir(), 'modtrail-session-'));
const ask = (...words: string[]) => modtrail([...words, '--home', home]);
const json = async (...words: string[]) => JSON.parse((await ask(...words, '--json')).out) as Record<string, never>;

beforeAll(async () => {
  cpSync(SHIPPED, join(home, 'corpus'), { recursive: true });
  expect((await ask('ingest')).status).toBe(0);
}, 120_000);
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('a session over the shipped corpus', () => {
  it('does no work twice and says so', async () => {
    const again = await ask('ingest');
    expect(again.out).toMatch(/^Nothing to do: 21 sources unchanged/);
  });

  it('starts with what is known: papers, coming releases, findings, and what to try next', async () => {
    const { out } = await ask('start');
    expect(out).toContain('7 papers, 14 saved pages');
    expect(out).toMatch(/June 2022\s+30 June 2022\s+3/);
    expect(out.match(/npm run -s modtrail -- /g)).toHaveLength(3);
    expect(out).toContain('Specimens are in');
  });

  it.each(['MP78', 'mp-078', 'MP078', 'MPQ78'])('finds MP078 first for %s', async (typed) => {
    const answer = (await json('search', typed)) as unknown as { hits: { modificationId: string }[] };
    expect(answer.hits[0]?.modificationId).toBe('MP078');
  });

  it('finds a title in spite of a typing error', async () => {
    const { out } = await ask('search', 'quarantne');
    expect(out).toMatch(/^1 modification\n\nMP109 ADT and Exit Quarantine file delivery mechanism/);
  });

  it('counts a facet without its own filter, so that its siblings stay', async () => {
    const answer = (await json('search', 'Change Board', '--stage', 'decision')) as unknown as {
      facets: { stage: { value: string; count: number; chosen?: true }[] };
    };
    expect(answer.facets.stage.find(({ value }) => value === 'decision')?.chosen).toBe(true);
    expect(answer.facets.stage.filter(({ count }) => count > 0).length).toBeGreaterThan(1);
  });

  it('narrows a search by the letters of ids and by years', async () => {
    const found = async (...options: string[]): Promise<string[]> => {
      const { hits } = (await json('search', ...options)) as unknown as { hits: { modificationId: string }[] };
      return hits.map(({ modificationId }) => modificationId);
    };
    expect(await found('--family', 'DP')).toEqual(['MP173']);
    expect(await found('SMKI', '--year', '2021')).toContain('MP173');
    expect(await found('SMKI', '--year', '2020')).toEqual([]);
    const { status, said } = await ask('search', '--year', '21');
    expect([status, said]).toEqual([2, expect.stringContaining('--year')]);
  });

  it('says what was close where nothing is found', async () => {
    const { status, out } = await ask('search', 'zzzzz');
    expect(status).toBe(0);
    expect(out).toContain('Nothing found for “zzzzz”');
  });

  it('tells the life of DP173 and MP173 as one, with its conversion', async () => {
    const history = (await json('history', 'DP173')) as unknown as {
      modificationId: string;
      ids: string[];
      statements: { date: string; modificationId: string; places: unknown[] }[];
      changes: { kind: string; from?: string; to?: string }[];
    };
    expect(history.modificationId).toBe('MP173');
    expect(history.ids).toEqual(['DP173', 'MP173']);
    expect(history.changes).toContainEqual(expect.objectContaining({ kind: 'converted', from: 'DP173', to: 'MP173' }));
    const dates = history.statements.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    for (const { places } of history.statements) expect(places.length).toBeGreaterThan(0);
  });

  it.each(['nov22', 'Nov-22', '2022-11', '11/2022', 'November 2022 SEC Release'])(
    'knows the November 2022 SEC Release by %s, wherever a release is named',
    async (typed) => {
      expect((await ask('release', typed)).out).toMatch(/^November 2022 SEC Release/);
      expect((await ask('slippage', '--release', typed)).out).toContain('November 2022');
      const { facets } = (await json('search', '--release', typed)) as unknown as {
        facets: { release: { value: string; chosen?: true }[] };
      };
      expect(facets.release.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['November 2022']);
    },
  );

  it('asks which release is meant by a month that several have, and offers those that are near', async () => {
    for (const words of [
      ['release', 'november'],
      ['search', '--release', 'november'],
      ['slippage', '--release', 'november'],
    ]) {
      const { status, said } = await ask(...words);
      expect([status, said]).toEqual([2, expect.stringContaining('did you mean November 2021 or November 2022?')]);
    }
    expect((await ask('release', 'Novmber 2022')).said).toContain('names no SEC Release; did you mean November 2022');
    expect((await ask('release', 'february')).out).toMatch(/^February 2022 SEC Release/);
  });

  it('passes the width with no line but of a single word', async () => {
    const commands = [
      ['status'],
      ['search', 'impact'],
      ['history', 'MP109'],
      ['release'],
      ['diff'],
      ['findings'],
      ['slippage'],
      ['digest'],
    ];
    for (const command of commands)
      for (const width of [60, 80]) {
        const { out } = await modtrail([...command, '--home', home], { width });
        const wide = out.split('\n').filter((line) => line.length > width && line.trim().split(' ').length > 2);
        expect(wide).toEqual([]);
      }
  });

  it('tells a history as it was known on a day', async () => {
    const { out } = await ask('history', 'MP173', '--as-of', '2021-09-30');
    expect(out).toMatch(/^DP173 /);
    expect(out).not.toContain('MP173');
  });

  it('says what was meant by an id that nothing is known of', async () => {
    const ran = await ask('history', 'MP179');
    expect(ran.status).toBe(2);
    expect(ran.said).toMatch(/^modtrail: nothing is known of a modification MP179; did you mean MP1\d\d/);
  });

  it('shows the board of a release with who joined and who left', async () => {
    const { out } = await ask('release', 'feb 22');
    expect(out).toMatch(/^February 2022 SEC Release · 24 February 2022/);
    expect(out).toMatch(/Left\n(?:.*\n)*.*MP154 21 September 2021/);
    expect(out).toMatch(/MP149 19 October 2021 from the November 2021 SEC Release/);
  });

  it('offers releases that are known where one is not', async () => {
    const ran = await ask('release', 'February 2025');
    expect(ran.status).toBe(2);
    expect(ran.said).toMatch(
      /no paper and no page tells of a February 2025 SEC Release; did you mean February 2022 or June 2023/,
    );
  });

  it('compares the two newest papers, or any two by their dates, in words and in Markdown', async () => {
    expect((await ask('diff')).out).toMatch(/^From 16 November 2021 .* to 14 December 2021/);
    const { out } = await ask('diff', '2021-08-17', '2021-09-21', '--markdown');
    expect(out).toContain('### Added\n\n- **MP128B** joined the February 2022 SEC Release');
    expect(out).toMatch(/- \*\*MP078\*\* .*October 2021 → November 2021: 1 month later/);
  });

  it('shows settled findings only when asked', async () => {
    const kind = ['--kind', 'status-names-another-modification'];
    expect((await ask('findings', ...kind)).out).not.toContain('MP180');
    expect((await ask('findings', '--all', ...kind)).out).toMatch(/MP180 .*\(settled\)|MP180[^]*\(settled\)/);
  });

  it('verifies what is held, and notices a source that was altered', async () => {
    const name = '2021-06-15-specimen-grid.pdf';
    expect((await ask('status')).out).toContain('21 verified as received');
    writeFileSync(join(home, 'corpus/papers', name), 'altered');
    const ran = await ask('status');
    expect(ran.status).toBe(1);
    expect(ran.out).toContain(`altered corpus/papers/${name}`);
    cpSync(join(SHIPPED, 'papers', name), join(home, 'corpus/papers', name));
  });

  it('says with every answer, in one line, that a line of the ledger cannot be used', async () => {
    const path = join(home, 'corpus/ledger.jsonl');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, `${whole}{"sha256":\n`);
    for (const words of [
      ['search', 'gas'],
      ['history', 'MP109'],
      ['release'],
      ['diff', '2021-11-16', '2021-12-14'],
      ['findings'],
      ['slippage'],
      ['digest'],
    ]) {
      const { status, said } = await ask(...words);
      expect([words[0], status, said.split('\n')]).toEqual([
        words[0],
        0,
        [expect.stringContaining('1 line (22) cannot be used')],
      ]);
    }
    writeFileSync(path, whole);
    expect((await ask('search', 'gas')).said).toBe('');
  });

  it('notices an index whose files were altered, and how it is made again', async () => {
    const [generation = ''] = readdirSync(join(home, 'index/generations'));
    const path = join(home, 'index/generations', generation, 'findings.jsonl');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    const ran = await ask('status');
    expect(ran.status).toBe(1);
    expect(ran.out).toMatch(/findings\.jsonl is damaged[^]*modtrail rebuild/);
    writeFileSync(path, whole);
    expect((await ask('status')).status).toBe(0);
  });

  it('takes the good file and tells the bad one, with its reason, and exits 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'modtrail-files-'));
    writeFileSync(join(folder, 'bad.txt'), 'no paper at all');
    const ran = await ask('ingest', folder);
    expect(ran.status).toBe(1);
    expect(ran.out).toMatch(/0 added, 0 unchanged, 1 failed/);
    expect(ran.out).toContain('bad.txt');
    rmSync(folder, { recursive: true });
  });
});

const REAL = [
  'SEC Releases Update',
  '1. November 2021 SEC Release',
  'The table below summarises the status of the modifications currently in scope of the November 2021',
  'SEC Release on 4 November 2021:',
  'Modification Status Impacts',
  'DCC',
  'Systems?',
  'MP901 ‘A made-up change’ Approved for inclusion. v',
  'MP902 ‘Another one’ Approved for inclusion.',
  '2. Recommendations',
  'The CSC is requested to:',
  '• NOTE the update.',
  'Joe Bloggs',
  'SECAS Team',
  '18 May 2021',
].join('\n');

describe('a paper that is held in two forms', () => {
  it('is one line of a history, which names the other form', async () => {
    const other = mkdtempSync(join(tmpdir(), 'modtrail-forms-'));
    expect((await modtrail(['init', other])).status).toBe(0);
    writeFileSync(join(other, 'one.txt'), REAL);
    writeFileSync(join(other, 'two.txt'), REAL.replaceAll('’', "'").replaceAll('‘', "'"));
    expect((await modtrail(['ingest', join(other, 'one.txt'), join(other, 'two.txt'), '--home', other])).status).toBe(
      0,
    );
    const { out } = await modtrail(['history', 'MP901', '--home', other]);
    expect(out).toContain('1 statement');
    expect(out).toMatch(/2021-05-18-(?:one|two), lines? [\d–]+; also as 2021-05-18-(?:one|two)/);
    rmSync(other, { recursive: true });
  });
});

describe('a home whose one real paper is damaged', () => {
  it('does not take its specimens for the truth', async () => {
    const other = mkdtempSync(join(tmpdir(), 'modtrail-damaged-'));
    cpSync(SHIPPED, join(other, 'corpus'), { recursive: true });
    const real = join(other, 'real.txt');
    writeFileSync(real, REAL);
    expect((await modtrail(['ingest', real, '--home', other])).status).toBe(0);
    expect((await modtrail(['status', '--home', other])).out).toContain('Specimens stand aside');
    writeFileSync(join(other, 'corpus/papers', '2021-05-18-real.txt'), `${REAL} `);
    expect((await modtrail(['rebuild', '--home', other])).status).toBe(1);
    expect((await modtrail(['search', 'gas', '--home', other])).out).toContain('Nothing found');
    rmSync(other, { recursive: true });
  });
});
