import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/extract/page/reader.js';
import { documentFacts } from '../../src/normalise/document.js';
import { setModificationPage, setNewsPost, setReleasePage } from '../specimens/page-setter.js';
import { DELIVERED, PAGES, PUBLISHED } from '../specimens/page-story.js';

const factsOf = (html: string) => documentFacts(readPage(new TextEncoder().encode(html)));

describe.each(PAGES.map((page, at) => ({ ...page, at })))('the specimen page $slug of $captured', ({ at, ...page }) => {
  it('says what the story says', () => {
    const facts = factsOf(setModificationPage(page, at).html);
    const [id, title] = page.heading.split(': ');
    expect(facts).toMatchObject({
      kind: 'modification',
      specimen: true,
      modificationId: id,
      title,
      proposer: page.proposer,
      stageAsPrinted: page.stage,
      implementationDateAsPrinted: page.implementation,
      latestUpdate: page.update,
      issue: page.issue,
      solution: page.solution,
      impactedParties: page.parties,
      documentsAffected: page.documents,
      findings: [],
    });
    if (facts.kind !== 'modification') return;
    const [day = '', month = '', year = ''] = page.raised.split('/');
    expect(facts.dateRaised).toBe(`${year}-${month}-${day}`);
    expect(facts.timeline.map(({ event }) => event)).toEqual(page.timeline.map(([, event]) => event));
  });
});

describe('the specimens of releases', () => {
  it('list what came', () => {
    const release = factsOf(setReleasePage().html);
    const news = factsOf(setNewsPost().html);
    if (release.kind !== 'release' && release.kind !== 'release-news') throw new Error('no release page');
    if (news.kind !== 'release' && news.kind !== 'release-news') throw new Error('no news post');
    expect(release).toMatchObject({
      kind: 'release',
      release: 'November 2021',
      releaseDate: '2021-11-04',
      specimen: true,
    });
    expect(release.entries.map(({ modificationId, title }) => [modificationId, title])).toEqual(DELIVERED);
    expect(news).toMatchObject({ kind: 'release-news', release: 'February 2022', secVersion: '57.0', specimen: true });
    expect(news.entries.map(({ modificationId, title }) => [modificationId, title])).toEqual(PUBLISHED);
  });
});
