import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { feedNews } from '../../../src/answers/feed.js';
import { atomOf } from '../../../src/doors/feeds/atom.js';
import { feedOf } from '../../../src/doors/feeds/feed.js';
import type { NewsItem } from '../../../src/model/news.js';
import type { Snapshot } from '../../../src/reconcile/statements/snapshot.js';
import { paper } from '../../reconcile/papers.js';
import { indexOver } from '../indexed.js';

const FEED = { name: 'all', title: 'Everything', specimens: false, links: {}, day: '2021-12-14' };
const NAMING = { nameOf: (source: string) => source, addresses: null, pageOf: () => null };

function titlesIn(bytes: Uint8Array): string[] {
  const xml = new TextDecoder().decode(bytes);
  expect(SyntaxValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ isArray: (name) => name === 'entry', trimValues: false, parseTagValue: false });
  const { feed } = parser.parse(xml) as { feed: { entry?: { title: string }[] } };
  return (feed.entry ?? []).map(({ title }) => title);
}

async function feedXml(snapshots: readonly Snapshot[]): Promise<string> {
  const index = indexOver(snapshots);
  const bytes = await feedOf(index, {}, await feedNews(index, {}), { addresses: null, links: {} });
  return new TextDecoder().decode(bytes);
}

describe('A feed', () => {
  it('is well formed whatever is printed, and shows what XML has no place for as U+FFFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const item: NewsItem = {
          id: '0123456789abcdef',
          alsoKnownAs: [],
          date: '2021-09-21',
          source: 'a'.repeat(64) as NewsItem['source'],
          kind: 'title',
          key: '109' as NewsItem['key'],
          modificationId: 'MP109' as NewsItem['modificationId'],
          title: words,
          releases: [],
          words,
          places: [{ at: 'label', label: words, fragment: words, source: 'a'.repeat(64) as NewsItem['source'] }],
        };
        const [title] = titlesIn(atomOf({ ...FEED, title: words }, [item], NAMING));
        const shown = words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
        const ends = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('&#39;', "'");
        expect(ends(title ?? '')).toBe(ends(shown.startsWith('MP109') ? shown : `MP109: ${shown}`));
      }),
    );
  });

  it('is dated by its newest entry, or by the newest source where it has none', () => {
    expect(new TextDecoder().decode(atomOf(FEED, [], NAMING))).toContain('<updated>2021-12-14T00:00:00Z</updated>');
  });

  it('keeps every id when an older paper or a second form is taken in later', async () => {
    const told = (date: string, panel: string, name = date, form: 'pdf' | 'dump' = 'pdf') =>
      paper({ date, name, form, releases: { 'June 2023': [{ id: 'MP109', milestones: [['panel', panel]] }] } });
    const older = told('2021-07-20', '2021-10-01');
    const papers = [told('2021-08-17', '2021-11-01'), told('2021-09-21', '2021-12-01')];
    const idsIn = (xml: string) => [...xml.matchAll(/<id>(urn:modtrail:news:[0-9a-f]{16})<\/id>/g)].map(([, id]) => id);
    const xml = await feedXml(papers);
    expect(await feedXml(papers.toReversed())).toBe(xml);
    const moves = idsIn(xml).slice(0, 1);
    expect(moves).toHaveLength(1);
    expect(idsIn(await feedXml([...papers, older]))).toEqual(expect.arrayContaining(moves));
    expect(idsIn(await feedXml([...papers, told('2021-09-21', '2021-12-01', 'dump', 'dump')]))).toEqual(idsIn(xml));
  });
});
