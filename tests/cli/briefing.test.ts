import { describe, expect, it } from 'vitest';
import { briefingOf } from '../../src/answers/briefing.js';
import { digestMarkdown, digestView } from '../../src/cli/print/digest.js';
import { htmlOf } from '../../src/doors/exports/formats/html.js';
import { digestTable } from '../../src/doors/exports/lists/digest.js';
import { slippageView } from '../../src/cli/print/slippage.js';
import { digestOf } from '../../src/reconcile/digest.js';
import { reconcile } from '../../src/reconcile/history.js';
import { slippageOf } from '../../src/reconcile/slippage.js';
import { page } from '../reconcile/pages.js';
import { paper } from '../reconcile/papers.js';

const history = reconcile([
  paper({ date: '2021-09-21', releases: { 'February 2022': [{ id: 'MP109', title: 'A <b> & *matter*' }] } }),
  page({ on: '2022-08-17', id: 'MP109', title: 'Another', implementationRelease: 'November 2022' }),
]);
const io = {
  out: () => undefined,
  data: () => undefined,
  say: () => undefined,
  terminal: false,
  width: 100,
  colour: false,
  live: false,
  now: () => new Date(),
};
const nameOf = (id: string) => history.sources.find((one) => one.id === id)?.name ?? '';
const briefing = briefingOf(digestOf(history, '2021-09-21'), nameOf, true);

describe('a briefing', () => {
  it('says under each heading what happened, and where that is printed', () => {
    const view = digestView(io, briefing);
    expect(view).toContain('Slipped (1)');
    expect(view).toContain('MP109 moved from the February 2022 to the November 2022 SEC Release: 9 months later');
    expect(view).toContain('2021-09-21-paper, lines');
    expect(view).toContain('the-matter--2022-08-17');
  });

  it('is Markdown in which a title stays what it is', () => {
    const markdown = digestMarkdown(briefing);
    expect(markdown).toContain('# SEC modifications, 21 September 2021 to 17 August 2022');
    expect(markdown).toContain('A \\<b\\> & \\*matter\\*');
    expect(markdown).toContain('Made from specimens');
  });

  it('is HTML in which a title stays what it is', () => {
    const table = digestTable({ addresses: null, nameOf }, briefing, () => null);
    const html = new TextDecoder().decode(htmlOf(table));
    expect(html).toContain('A &lt;b&gt; &amp; *matter*');
    expect(html).not.toContain('<b>');
    expect(html).toMatch(/<h2 style="[^"]+">Slipped \(1\)<\/h2>/);
  });

  it('has no dates where nothing is said yet', () => {
    const nothing = briefingOf(digestOf(reconcile([]), '0000-01-01'), nameOf, false);
    expect(nothing).toMatchObject({ title: 'SEC modifications, nothing said yet', sources: '0 sources' });
  });

  it('says so where nothing changed', () => {
    const empty = briefingOf(digestOf(history, '2022-08-17'), nameOf, false);
    expect(digestView(io, empty)).toContain('Nothing changed.');
  });
});

describe('the view of slippage', () => {
  it('shows what moved, how far, and where both dates are printed', () => {
    const { modifications, statements, sources } = history;
    const view = slippageView(io, slippageOf(modifications, statements, sources), nameOf);
    expect(view).toContain('1 date moved later, 0 earlier');
    expect(view).toContain('move to another release: February 2022 → November 2022, 9 months later');
    expect(view).toContain('2021-09-21-paper');
  });
});
