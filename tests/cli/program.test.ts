import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { temporaryHome } from '../temporary.js';
import { modtrail } from './running.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const names = COMMANDS.map(({ usage }) => usage.split(' ')[0] ?? '');

describe('the command line', () => {
  it('prints its help and exits 0 when it is given nothing', async () => {
    const ran = await modtrail([]);
    expect(ran.status).toBe(0);
    for (const name of names) expect(ran.out).toContain(`  ${name}`);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await modtrail(['--version'])).toMatchObject({ status: 0, out: version, said: '' });
  });

  it.each(names)('explains %s, with an example', async (name) => {
    const ran = await modtrail([name, '--help']);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(new RegExp(`^Usage: modtrail ${name}`));
    expect(ran.out).toContain(`For example:\n  modtrail ${name}`);
  });

  it.each(names)('documents %s in the README', (name) => {
    expect(README).toMatch(new RegExp(`(?:modtrail|--) ${name}\\b|npm ${name}\\b`));
  });

  it('says what was meant by a mistyped command, on one line, and exits 2', async () => {
    const ran = await modtrail(['serch', 'MP078']);
    expect(ran.status).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.said).toMatch(/unknown command 'serch'\s+\(Did you mean search\?\)/);
  });

  it('refuses an option that it does not know, and exits 2', async () => {
    const ran = await modtrail(['findings', '--knd', 'x']);
    expect(ran.status).toBe(2);
    expect(ran.said).toContain("unknown option '--knd'");
  });

  it('refuses a value that an option cannot take, naming the option', async () => {
    const ran = await modtrail(['search', '--stage', 'finished']);
    expect(ran.status).toBe(2);
    expect(ran.said).toMatch(/^modtrail: --stage wants one of development, refinement, .*, on-hold$/);
  });

  it('says which value of an option was meant', async () => {
    const ran = await modtrail(['slippage', '--stage', 'refinment']);
    expect(ran.status).toBe(2);
    expect(ran.said).toMatch(/^modtrail: --stage wants one of .*; did you mean refinement\?$/);
  });

  it.each([
    [
      'the index',
      'index',
      ['search', 'MP078'],
      /index\/manifest\.json cannot be reached: a file stands where a folder is wanted$/,
    ],
    [
      'the watches',
      'watches',
      ['watch', 'list'],
      /watches\/watches\.jsonl cannot be reached: a file stands where a folder is wanted$/,
    ],
  ])('tells a file in the place of %s in one line, and exits 1', async (_, place, words, says) => {
    const { root } = await temporaryHome();
    await rm(join(root, place), { recursive: true, force: true });
    await writeFile(join(root, place), 'in the way');
    const ran = await modtrail([...words, '--home', root]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.said).toMatch(says);
    expect(ran.said).not.toContain('    at ');
  });

  it('tells a ledger that is a folder in one line, and exits 1', async () => {
    const { root } = await temporaryHome();
    await mkdir(join(root, 'corpus', 'ledger.jsonl'));
    const ran = await modtrail(['search', 'MP078', '--home', root]);
    expect(ran).toMatchObject({ status: 1, said: 'modtrail: corpus/ledger.jsonl is a folder where a file is wanted' });
  });

  it('says that a folder is no home, what to do, and exits 1', async () => {
    const ran = await modtrail(['status', '--home', '/nowhere']);
    expect(ran.status).toBe(1);
    expect(ran.said).toMatch(/\/nowhere is no home.*modtrail init/);
  });
});
