import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.js';
import { homeOfPapers, storyPapers } from '../web/story-home.js';
import { modtrail } from './running.js';

describe('modtrail calendar and modtrail feed', () => {
  it('write what programs subscribe to, the same home the same bytes', async () => {
    const folder = await temporaryFolder();
    const { root } = await homeOfPapers(join(folder, 'home'), storyPapers());
    const out = join(folder, 'sec.ics');
    expect((await modtrail(['calendar', '--release', 'nov 22', '--out', out, '--home', root])).status).toBe(0);
    const again = await modtrail(['calendar', '--release', 'November 2022', '--home', root]);
    expect(readFileSync(out).equals(Buffer.from(again.data))).toBe(true);
    const calendar = again.data.toString();
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(calendar).toContain('UID:specimen.release.november-2022@sec.modtrail\r\n');
    const feed = await modtrail([
      'feed',
      '--modification',
      'MP78',
      '--site',
      'https://sec.example.org',
      '--home',
      root,
    ]);
    expect(feed.data.toString()).toContain('href="https://sec.example.org/modifications/MP078"');
    expect((await modtrail(['feed', '--query', 'MP78', '--findings', '--home', root])).data.toString()).toContain(
      '<entry>',
    );
  });

  it('tell what is not known', async () => {
    const { root } = await homeOfPapers(join(await temporaryFolder(), 'home'), storyPapers());
    expect(await modtrail(['feed', '--modification', 'MP999', '--home', root])).toMatchObject({ status: 2 });
    expect(await modtrail(['calendar', '--release', 'someday', '--home', root])).toMatchObject({ status: 2 });
  });
});
