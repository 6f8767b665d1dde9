import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'src/library/README.md'), 'utf8');
const BUILT = pathToFileURL(join(ROOT, 'dist/library/modtrail.js')).href;
const EXAMPLES = [...PAGE.matchAll(/^## (.*)\n[^]*?```ts\n([^]*?)```\n\n```text\n([^]*?)```/gm)].map(
  ([, name = '', code = '', prints = '']) => ({ name, code, prints }),
);
const node = (...words: string[]) => promisify(execFile)(process.execPath, words, { cwd: home });
const home = mkdtempSync(join(tmpdir(), 'modtrail-library-'));

beforeAll(async () => {
  cpSync(join(ROOT, 'corpus'), join(home, 'corpus'), { recursive: true });
  await node(join(ROOT, 'dist/cli/main.js'), 'ingest');
}, 180_000);
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('the page of examples', () => {
  it('shows what each of its programs prints', () => {
    expect(EXAMPLES).toHaveLength(PAGE.match(/```ts/g)?.length ?? 0);
  });

  it.each(EXAMPLES)('$name: prints what stands there', async ({ code, prints }) => {
    const program = join(home, 'example.mjs');
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(program, ts.transpile(code.replace("'modtrail'", `'${BUILT}'`), options));
    const { stdout } = await node(program);
    expect(stdout).toBe(prints);
  });

  it('has programs that are sound by their types', () => {
    const files = EXAMPLES.map(({ code }, at) => ({ name: join(ROOT, 'tests/library', `example-${at}.ts`), code }));
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
      ts.sys,
      ROOT,
    );
    const settings = { ...options, paths: { modtrail: [join(ROOT, 'src/library/modtrail.ts')] } };
    const host = ts.createCompilerHost(settings);
    const codeOf = (path: string) => files.find(({ name }) => name === path)?.code;
    const program = ts.createProgram(
      files.map(({ name }) => name),
      settings,
      {
        ...host,
        fileExists: (path) => codeOf(path) !== undefined || host.fileExists(path),
        readFile: (path) => codeOf(path) ?? host.readFile(path),
        getSourceFile: (path, ...rest) => {
          const code = codeOf(path);
          return code === undefined
            ? host.getSourceFile(path, ...rest)
            : ts.createSourceFile(path, code, ts.ScriptTarget.ES2023);
        },
      },
    );
    const faults = files.flatMap(({ name }) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)));
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
