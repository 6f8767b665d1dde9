import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/store/publish.js';
import { openIndex } from '../../src/store/read.js';
import { AUGUST, contentsFrom, SEPTEMBER } from '../store/contents.js';
import { temporaryHome } from '../temporary.js';
import { bundled } from './bundled.js';

const publishOften = await bundled('../store/publish-often.ts');
afterAll(publishOften.remove);

describe('A reader beside a writer', () => {
  it('always sees one whole index, the old or the new, while another process publishes without end', async () => {
    const home = await temporaryHome();
    const [older, newer] = [contentsFrom(AUGUST), contentsFrom(AUGUST, SEPTEMBER)];
    await publish(home, older);
    const writer = spawn(process.execPath, [publishOften.file, home.root], { stdio: 'inherit' });
    const seen = new Set<string>();
    try {
      const end = Date.now() + 3000;
      while (Date.now() < end) {
        const index = await openIndex(home);
        const expected = index.manifest.files['sources.jsonl'].lines === 1 ? older : newer;
        expect(await index.statements()).toEqual(expected.statements);
        expect(await index.modifications()).toEqual(expected.modifications);
        expect(await index.search()).toEqual(expected.search);
        expect(await index.sources()).toEqual(expected.sources);
        index.close();
        seen.add(index.manifest.generation);
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
    expect(seen.size).toBe(2);
  });
});
