/** Labels with values that are none of the page's own. */
const DECOY =
  '<dl><dt>Proposer</dt><dd>Nobody</dd><dt>Stage</dt><dd>Withdrawn</dd><dt>Implementation date</dt><dd>1 January 2030</dd><dt>Latest update</dt><dd>Withdrawn.</dd></dl>';
/** What stands around a page's content and is none of it. */
export const NOISE: readonly { readonly before: string; readonly after: string }[] = [
  { before: '', after: '' },
  { before: `<div style="display: none">${DECOY}</div>`, after: `<template>${DECOY}</template>` },
  { before: `<style>.narrow, .x{display:none}</style><div class="narrow">${DECOY}</div>`, after: `<!-- ${DECOY} -->` },
  {
    before: '<nav><ul><li><a href="/stage/">Stage</a></li><li><a href="/p/">Proposer</a></li></ul></nav>',
    after: `<aside>${DECOY}</aside>`,
  },
  {
    before:
      '<ul><li><a href="/stage/">Stage</a></li><li><a href="/documents/">Documents</a></li><li><a href="/timeline/">Timeline</a></li></ul>',
    after: `<div class="sidebar"><h3>Related modifications</h3>${DECOY}</div>`,
  },
  {
    before: '<div><p>This website uses cookies. Stage: consent. <button>Accept</button></p></div>',
    after: `<form><label>Stage</label><select><option>Withdrawn</option></select></form>`,
  },
  {
    before: `<div hidden>${DECOY}</div>`,
    after: `<footer><h5>Documents</h5><ul><li><a href="/a.pdf">Annual report</a></li></ul></footer>`,
  },
  {
    before: '<ul class="nav nav-tabs"><li><a href="#a">Stage</a></li><li><a href="#b">Proposer</a></li></ul>',
    after: `<section><h2>Related modifications</h2><div><h3>MP999 Another</h3>${DECOY}</div></section>`,
  },
  {
    before: '<div class="elementor-widget"><a href="/">Smart Energy Code</a></div>',
    after: '<h2>Upcoming events</h2><ul><li>4 May 2022 – Panel</li><li>5 May 2022 – Change Board</li></ul>',
  },
  {
    before: `<div role="dialog">${DECOY}</div>`,
    after: `<script>var x = "${DECOY.replace(/"/g, '')}";</script><noscript>${DECOY}</noscript>`,
  },
];
