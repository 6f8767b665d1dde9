import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';

const textOf = (html: string) => readPage(new TextEncoder().encode(html)).text.map(({ text }) => text);

describe('what a reader of a page sees', () => {
  it.each([
    ['a comment', '<!-- no -->'],
    ['a template', '<template><p>no</p></template>'],
    ['a hidden element', '<p hidden>no</p>'],
    ['an inline style', '<p style="color:red; DISPLAY : none !important">no</p>'],
    ['a style rule', '<style>.a, #b > p { display:none }</style><div id="b"><p>no</p></div>'],
    [
      'a stronger rule before a weaker one',
      '<style>#b .x{display:none}.x{display:block}</style><div id="b"><p class="x">no</p></div>',
    ],
    ['a rule for wide screens', '<style>@media (min-width:783px){.x{display:none}}</style><p class="x">no</p>'],
    ['print moved off the screen', '<style>.x{position:absolute;left:-9999px}</style><p class="x">no</p>'],
    ['print in a box without height', '<div style="height: 0; overflow: hidden">no</div>'],
    ['a script', '<script>document.write("no")</script><noscript>no</noscript>'],
    ['a menu', '<nav><a href="/">no</a></nav><ul role="menu"><li>no</li></ul>'],
    ['a copy for narrow screens', '<p class="d-md-none">no</p><p class="elementor-hidden-desktop">no</p>'],
    ['a sidebar', '<aside>no</aside><div class="page-sidebar">no</div>'],
    ['a form', '<form><label>no</label><input value="no"></form>'],
    ['a cookie banner without a name', '<div><p>We use cookies to count visits.</p><button>Accept</button></div>'],
    ['the footer of the site', '<footer>no</footer>'],
  ])('is not %s', (_, html) => {
    expect(textOf(`<body><main><h1>MP109 A title</h1><p>One paragraph of the page.</p></main>${html}</body>`)).toEqual([
      'MP109 A title',
      'One paragraph of the page.',
    ]);
  });

  it.each([
    ['a rule for narrow screens', '<style>@media (max-width:782px){.x{display:none}}</style><p class="x">yes</p>'],
    ['a class for narrow screens that one for wide screens undoes', '<p class="d-none d-md-block">yes</p>'],
    ['a part that a page builder calls a widget', '<div class="elementor-widget">yes</div>'],
    ['a rule for print', '<style>@media print{.x{display:none}}</style><p class="x">yes</p>'],
    ['a rule that a later one undoes', '<style>.x{display:none}.x{display:block}</style><p class="x">yes</p>'],
    ['an article that says what the menu says', '<article><header>yes</header></article>'],
    ['broken markup', '<p><b>yes</p></div></span>'],
  ])('is what %s leaves', (_, html) => {
    expect(textOf(`<body>${html}</body>`)).toEqual(['yes']);
  });

  it('is all of a page that a form is wrapped around', () => {
    expect(textOf('<body><form id="all"><h1>MP109 A title</h1><p>And much text besides.</p></form></body>')).toEqual([
      'MP109 A title',
      'And much text besides.',
    ]);
  });

  it('is read from a page that nests three thousand boxes, and refused where it nests a hundred thousand', () => {
    expect(textOf(`${'<div>'.repeat(3000)}yes`)).toEqual(['yes']);
    expect(() => textOf(`${'<div>'.repeat(100_000)}yes`)).toThrow(/100000 deep/);
  });
});
