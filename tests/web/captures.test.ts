import { describe, expect, it } from 'vitest';
import { page as captured } from '../reconcile/pages.js';
import { readOn, served } from './served.js';
import { storyPapers } from './story-home.js';

const PAGES = [
  captured({ on: '2021-05-01', id: 'MP109', slug: 'quarantine', title: 'Quarantine', latestUpdate: 'Raised.' }),
  captured({ on: '2021-07-01', id: 'MP109', slug: 'quarantine', title: 'Quarantine', latestUpdate: 'In refinement.' }),
  captured({ on: '2021-11-01', id: 'MP109', slug: 'quarantine', title: 'Quarantine', latestUpdate: 'In report.' }),
  captured({ on: '2021-06-01', id: 'MP077', slug: 'flagging', title: 'Flagging', impactedParties: ['DCC'] }),
  captured({ on: '2021-08-01', id: 'MP077', slug: 'flagging', title: 'Flagging', impactedParties: ['DCC', 'Users'] }),
  captured({ on: '2021-12-01', id: 'MP090', slug: 'once', title: 'Once' }),
];
const withPages = () => served({}, storyPapers(), PAGES);

describe('The differences of two captures of a page', () => {
  it('are of the two newest of the page captured last, word by word, with the way to the pair before', async () => {
    const shown = await (await withPages()).page('/differences/pages');
    expect(shown).toContain('<del>refinement</del>');
    expect(shown).toContain('<ins>report</ins>');
    expect(readOn(shown)).toContain('Both print alike: Title.');
    expect(shown).toMatch(
      /<a rel="prev" href="\/differences\/pages\?from=quarantine--2021-05-01&amp;to=quarantine--2021-07-01"/,
    );
  });

  it('are of any two of any page by their names, which hold in an address', async () => {
    const { page } = await withPages();
    const shown = await page('/differences/pages?from=quarantine--2021-05-01&to=quarantine--2021-11-01&show=inline');
    expect(readOn(shown)).toContain('Raised In report .');
    expect(readOn(await page('/differences/pages?page=flagging'))).toMatch(/Impacted parties .*DCC Users/);
  });

  it('of two pages are refused, and of a page captured once, in words', async () => {
    const { app } = await withPages();
    const answers = await Promise.all(
      ['?from=flagging--2021-06-01&to=quarantine--2021-11-01', '?page=once', '?from=2021-12-14'].map(async (asked) => {
        const answer = await app.request(`/api/v1/diff/pages${asked}`);
        return [answer.status, ((await answer.json()) as { detail: string }).detail];
      }),
    );
    expect(answers).toEqual([
      [404, expect.stringContaining('quarantine--2021-11-01 is no capture of the page flagging')],
      [404, expect.stringContaining('No two captures of a page once are held')],
      [404, expect.stringContaining('2021-12-14 is no capture of a page')],
    ]);
  });

  it('say so where no page is held twice', async () => {
    expect(readOn(await (await served()).page('/differences/pages'))).toContain('No page is held in two captures yet.');
  });
});
