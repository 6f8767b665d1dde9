import { describe, expect, it } from 'vitest';
import { captureOf, slugOf } from '../../../src/corpus/fetch/capture.js';
import type { KnownCapture } from '../../../src/corpus/fetch/capture.js';
import type { FetchedPage } from '../../../src/corpus/fetch/fetch-pages.js';

const SITE = 'https://smartenergycodecompany.co.uk/modifications';

function page(text: string, at: string, finalUrl = `${SITE}/dcc-boxed/`): FetchedPage {
  const answer = { status: 200, headers: {}, bytes: new TextEncoder().encode(text) };
  return { outcome: 'page', wanted: { url: `${SITE}/dcc-boxed/` }, finalUrl, answer, at: new Date(at) };
}

/** The captures that a corpus has after it has taken these pages in order. */
function captured(...pages: FetchedPage[]): KnownCapture[] {
  const known: KnownCapture[] = [];
  for (const each of pages) {
    const capture = captureOf(each, known);
    if (capture.what === 'store') known.push({ path: capture.path, sha256: capture.sha256 });
  }
  return known;
}

describe('a page that was fetched', () => {
  it('is stored when its content differs from its newest capture, and else only seen', () => {
    const all = [
      page('one', '2022-03-01T10:00:00Z'),
      page('one', '2022-03-02T10:00:00Z'),
      page('two', '2022-03-03T10:00:00Z'),
    ];
    expect(captured(...all).map(({ path }) => path)).toEqual([
      'pages/dcc-boxed/2022-03-01.html',
      'pages/dcc-boxed/2022-03-03.html',
    ]);
    expect(captureOf(page('two', '2022-03-04T10:00:00Z'), captured(...all))).toEqual({
      what: 'seen',
      slug: 'dcc-boxed',
    });
  });

  it('is stored again when it goes back to what it once was, and beside another of the same day', () => {
    const all = [
      page('one', '2022-03-01T10:00:00Z'),
      page('two', '2022-03-01T11:00:00Z'),
      page('one', '2022-03-01T12:00:00Z'),
    ];
    expect(captured(...all).map(({ path }) => path)).toEqual([
      'pages/dcc-boxed/2022-03-01.html',
      'pages/dcc-boxed/2022-03-01T110000.html',
      'pages/dcc-boxed/2022-03-01T120000.html',
    ]);
  });

  it('says so when it was found under another name or not at all', () => {
    const moved = page('one', '2022-03-01T10:00:00Z', `${SITE}/dcc-boxed-2/`);
    expect(captureOf(moved, [])).toMatchObject({ path: 'pages/dcc-boxed-2/2022-03-01.html', movedFrom: 'dcc-boxed' });
    const wanted = { url: `${SITE}/dcc-boxed/` };
    const gone = { outcome: 'gone', wanted, finalUrl: wanted.url, status: 410, at: new Date(0) } as const;
    expect(captureOf(gone, [])).toEqual({ what: 'gone', slug: 'dcc-boxed', status: 410 });
  });
});

describe('the slug of a page', () => {
  it.each([
    [`${SITE}/dcc-boxed/?a=1#top`, 'dcc-boxed'],
    ['https://smartenergycodecompany.co.uk/November-2021-SEC-Release', 'november-2021-sec-release'],
    ['https://smartenergycodecompany.co.uk/a/..%2f..%2fetc/', '2f-2fetc'],
    ['https://smartenergycodecompany.co.uk/', 'home'],
  ])('%s', (url, slug) => {
    expect(slugOf(url)).toBe(slug);
  });
});
