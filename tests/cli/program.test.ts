import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
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
    expect(ran.said).toMatch(/^modtrail: --stage /);
  });

  it('says that a folder is no home, what to do, and exits 1', async () => {
    const ran = await modtrail(['status', '--home', '/nowhere']);
    expect(ran.status).toBe(1);
    expect(ran.said).toMatch(/\/nowhere is no home.*modtrail init/);
  });
});
