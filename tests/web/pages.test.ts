import { describe, expect, it } from 'vitest';
import { releasePage } from '../reconcile/pages.js';
import { readOn, served } from './served.js';
import { storyPapers } from './story-home.js';

/** News that tells what came with a release, among it one modification that no paper knows. */
const NEWS = releasePage({
  on: '2022-03-02',
  release: 'February 2022',
  date: '2022-02-24',
  kind: 'release-news',
  entries: { MP116: 'Service Request Forecasting', MP196: 'Further IVP Extension' },
});

describe('The search page', () => {
  it('shows what is new where nothing is asked, with the way to all of it', async () => {
    const { page } = await served();
    const shown = await page('/');
    expect(readOn(shown)).toContain('Since 16 November 2021: 1 removed, 2 decided, 2 slipped, 4 changed otherwise');
    expect(shown).toContain('/differences?from=2021-11-16-sec-releases-update&amp;to=2021-12-14-sec-releases-update');
  });

  it('finds MP078 by MPQ78 and says why', async () => {
    const { page } = await served();
    const shown = readOn(await page('/?q=MPQ78'));
    expect(shown).toContain('1 modification found');
    expect(shown).toContain('MPQ78 read as MP078');
  });

  it('keeps the counts of a facet as they are when one of its values is chosen', async () => {
    const { page } = await served();
    const count = (shown: string) => / Refinement (\d+) /.exec(readOn(shown))?.[1];
    // Eleven modifications were in refinement at some time.
    expect(count(await page('/'))).toBe('11');
    expect(count(await page('/?stage=decision'))).toBe('11');
  });

  it('gives each choice a chip that undoes it and keeps the others', async () => {
    const { page } = await served();
    const shown = await page('/?q=report&stage=refinement&stage=decision');
    expect(shown).toMatch(/<a href="\/\?q=report&amp;stage=decision">Stage: Refinement/);
    expect(shown).toMatch(/<a href="\/\?q=report&amp;stage=refinement">Stage: Decision/);
  });

  it('says what was close where nothing is found', async () => {
    const { page } = await served();
    const shown = readOn(await page('/?q=firmwxyz'));
    expect(shown).toContain('0 modifications found');
    expect(shown).toMatch(/Did you mean firmware/);
  });

  it('says of what only news tells that the news does, and when', async () => {
    const { page } = await served({}, storyPapers(), [NEWS]);
    expect(readOn(await page('/?q=MP196'))).toContain(
      'Implemented February 2022 Came with the February 2022 SEC Release, says the release news. ¶ Release news, 2 March 2022',
    );
  });

  it('offers no best match where no words are asked, and no list of nothing', async () => {
    const { page } = await served();
    expect(readOn(await page('/'))).toMatch(/by newest next deadline/);
    expect(readOn(await page('/?q=report'))).toMatch(/by best match newest next deadline/);
    const nothing = await page('/?q=firmwxyz');
    expect(nothing).not.toContain('class="sorts"');
    expect(nothing).not.toContain('/export/search.csv');
  });

  it('marks the words that were asked for', async () => {
    const { page } = await served();
    expect(await page('/?q=visibility')).toContain('<mark>Visibility</mark>');
  });
});

describe('The page of a modification', () => {
  it('shows where it stands, what comes next and how many days that is away', async () => {
    const { page } = await served();
    const shown = readOn(await page('/modifications/MP167'));
    expect(shown).toContain('Review of SEC documents');
    // 20 December 2021 to 26 January 2022.
    expect(shown).toContain('Next Change Board vote , 26 January 2022 – 37 days to go');
  });

  it('stands where the newest word has it, also where that is the site’s news', async () => {
    const { page } = await served({}, storyPapers(), [NEWS]);
    const shown = readOn(await page('/modifications/MP116'));
    expect(shown).toMatch(/MP116 Service Request Forecasting ✔ Implemented February 2022 ¶ as of 2 March 2022/);
  });

  it('draws every date that slipped as such', async () => {
    const { page } = await served();
    const shown = await page('/modifications/MP078');
    // September to October, October to November, November to January.
    expect(shown.match(/<line class="slipped"/g)).toHaveLength(3);
    expect(shown).toContain('Modification Report to the CSC: January 2022, 62 days later than before');
  });

  it('shows both forms of a repaired value and why it was repaired', async () => {
    const { page } = await served();
    const shown = readOn(await page('/modifications/MP078'));
    expect(shown).toMatch(/Id as printed MPQ78 read as MP078 because Q is a common recognition error for 0/);
  });

  it('is found under an id it bore before, and tells it', async () => {
    const { page } = await served();
    const shown = readOn(await page('/modifications/DP173'));
    expect(shown).toContain('MP173 formerly DP173');
  });

  it('shows it as it was known on a day', async () => {
    const { page } = await served();
    expect(readOn(await page('/modifications/MP078?as-of=2021-08-01'))).toContain('2 statements, newest first');
  });

  it('prints the lines that say it', async () => {
    const { page } = await served();
    expect(await page('/modifications/MP078')).toMatch(/<pre tabindex="0">.*MPQ78 ‘Incorporation of multiple/);
  });
});

describe('The boards', () => {
  it('stand side by side for the releases to come, and list those that have come', async () => {
    const { page } = await served();
    const shown = await page('/releases');
    expect(
      [...shown.matchAll(/<section class="board" aria-label="([^"]*) SEC Release"/g)].map(([, name]) => name),
    ).toEqual(['February 2022', 'June 2022', 'November 2022']);
    expect(readOn(shown)).toContain('Releases that have come November 2021');
  });

  it('show how the scope of a release came about', async () => {
    const { page } = await served();
    const shown = readOn(await page('/releases/2021-11'));
    expect(shown).toContain('→ February 2022');
    expect(shown).toMatch(/Joined MP158 20 July 2021 .* MP164 17 August 2021 .* MP180 21 September 2021/);
    expect(shown).toContain('Left MP149 19 October 2021 to February 2022');
  });

  it('say which releases are known where one is not', async () => {
    const { app } = await served();
    const answer = await app.request('/releases/2031-11');
    expect(answer.status).toBe(404);
    expect(readOn(await answer.text())).toContain(
      'No paper and no page tells of a November 2031 SEC Release; did you mean',
    );
  });
});

describe('The differences', () => {
  it('tell what a modification is called, and take words alike by chance for changed', async () => {
    const { page } = await served();
    const shown = readOn(await page('/differences'));
    expect(shown).toMatch(/MP149 Decision → Approved \(February 2022\) Effecting Changes/);
  });

  it('are of the two newest papers where none is named, grouped, with the words that changed', async () => {
    const { page } = await served();
    const shown = await page('/differences');
    expect(readOn(shown)).toMatch(
      /Slipped 2 MP109 moved from the February 2022 to the November 2022 SEC Release 9 months later/,
    );
    expect(shown).toContain('<del>January</del>');
    expect(shown).toContain('<ins>March</ins>');
  });

  it('step to the pair before', async () => {
    const { page } = await served();
    expect(await page('/differences')).toMatch(
      /<a rel="prev" href="\/differences\?from=2021-10-19-sec-releases-update&amp;to=2021-11-16-sec-releases-update">/,
    );
  });
});

describe('A paper', () => {
  it('is shown as printed, with the lines of a statement marked', async () => {
    const { page } = await served();
    const history = await page('/modifications/MP078');
    const [, address = ''] = /href="(\/papers\/2021-09-21[^"#]*)#mark"/.exec(history) ?? [];
    const shown = await page(address);
    const marked = [...shown.matchAll(/<mark><bdi>([^<]*)<\/bdi><\/mark>/g)].map(([, line]) => line?.trim());
    expect(marked).toEqual([
      'MPQ78 ‘Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2’ ✓',
      'The DCC is working on its Impact Assessment. We expect to present the Modification',
      'Report to the CSC in November 2021.',
    ]);
    expect(shown.match(/id="mark"/g)).toHaveLength(1);
    expect(readOn(shown)).toMatch(/Read here MP078 .* Repaired Id as printed MPQ78 read as MP078/);
  });

  it('marks places as well as statements', async () => {
    const { page } = await served();
    const shown = await page('/papers/2021-09-21-sec-releases-update?at=l2-2');
    expect(shown).toContain('<mark><bdi>SEC Releases Update</bdi></mark>');
  });

  it('whose bytes were altered says so, and still tells what was read', async () => {
    const { home, page } = await served();
    const { appendFile } = await import('node:fs/promises');
    await appendFile(`${home.corpus}/papers/2021-09-21-sec-releases-update.txt`, 'more');
    const shown = readOn(await page('/papers/2021-09-21-sec-releases-update'));
    expect(shown).toContain('The print cannot be shown: was altered after it was received');
  });
});

describe('The calendar', () => {
  it('puts first what the newest paper still announces and whose day has passed', async () => {
    const { page } = await served();
    const shown = readOn(await page('/calendar'));
    expect(shown).toContain('2 milestones overdue');
    expect(shown).toMatch(/2 milestones overdue .* 15 December 2021 MP140 Change Board vote · CH Stock Transfer/);
    expect(shown).toMatch(/December 2021 .* 15 December MP140 Change Board vote overdue/);
    expect(shown).toMatch(/February 2022 24 February February 2022 SEC Release/);
  });
});

describe('Every page', () => {
  it.each([
    '/',
    '/modifications/MP078',
    '/releases',
    '/releases/2021-11',
    '/differences',
    '/papers',
    '/papers/2021-12-14-sec-releases-update',
    '/findings',
    '/calendar',
    '/watches',
    '/help',
    '/api',
  ])('%s bears the mark of specimens while they are in', async (address) => {
    const { page } = await served();
    expect(readOn(await page(address))).toContain('Specimens. Papers written for testing');
  });
});
