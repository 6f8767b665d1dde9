import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/extract/pdf/reader.js';
import { UnreadableError } from '../../src/lib/errors.js';

const HOSTILE = new URL('../../../shared/hostile/', import.meta.url);
const isThere = existsSync(HOSTILE);
const bytesOf = (file: string) => readFileSync(new URL(file, HOSTILE));

describe.skipIf(!isThere)('A hostile PDF costs itself alone', () => {
  it.each([
    ['zero.pdf', 'is empty'],
    ['notpdf_html.pdf', 'is no PDF'],
    ['notpdf_text.pdf', 'is no PDF'],
    ['trunc_50.pdf', 'is cut short'],
    ['trunc_tail20.pdf', 'is cut short'],
    ['enc_user256.pdf', 'is encrypted and opens only with a password'],
    ['tree_loop.pdf', 'is damaged'],
    ['rejection.pdf', 'is damaged'],
    ['bomb_280MB.pdf', 'it may be a trap'],
    ['bomb_giant.pdf', 'it may be a trap'],
  ])(
    '%s is refused within 20 seconds in one line: %s',
    async (file, reason) => {
      const start = performance.now();
      const refused: unknown = await readPdf(bytesOf(file)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UnreadableError);
      expect(String(refused)).toContain(reason);
      expect(String(refused)).not.toContain('\n');
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    40_000,
  );

  it('one that only its owner may change opens', async () => {
    expect((await readPdf(bytesOf('enc_owner128.pdf'))).pages).toBe(5);
  });
});
