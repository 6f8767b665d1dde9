import { describe, expect, it } from 'vitest';
import { served } from './served.js';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
/** A source of one page that is shown as a picture, whatever it is. */
const prints = {
  view: () => Promise.resolve({ pages: [{ shows: 'picture' as const, page: 1, width: 600, height: 800 }] }),
  picture: (_: unknown, page: number) => Promise.resolve(page === 1 ? PNG : null),
};

describe('A source whose pages are pictures', () => {
  it('shows each page when it comes into sight, with the marked place outlined over it', async () => {
    const { page } = await served({ prints });
    const shown = await page('/papers/2021-09-21-sec-releases-update?at=p1:10,20,110,40');
    expect(shown).toMatch(/<img src="\/papers\/2021-09-21-sec-releases-update\/pages\/1" [^>]*loading="lazy"/);
    expect(shown).toContain('<svg viewBox="0 0 600 800"');
    expect(shown).toContain('<rect id="mark" class="marked" x="10" y="20" width="100" height="20"></rect>');
  });

  it('gives the picture of a page it has, and none of another', async () => {
    const { app } = await served({ prints });
    const picture = await app.request('/papers/2021-09-21-sec-releases-update/pages/1');
    expect(picture.headers.get('Content-Type')).toBe('image/png');
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(PNG);
    expect((await app.request('/papers/2021-09-21-sec-releases-update/pages/2')).status).toBe(404);
    expect((await app.request('/papers/2021-09-21-sec-releases-update/pages/x')).status).toBe(404);
  });
});
