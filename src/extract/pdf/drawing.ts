import { height, width, type Box } from './geometry.js';
import { ruleBox } from './tables/ruled/intersections.js';
import type { LaidPage } from './layout.js';
import { cellText } from './tables/table.js';

/** What is drawn, bottom to top, and in which colours. */
const STYLE = `
  .word { fill: #ddd } .text { fill: #333 } .running { fill: #fc9; fill-opacity: .5 } .rule { stroke: #c00; fill: none }
  .underline { stroke: #0a0; fill: none } .cell { stroke: #06c; fill: #06c; fill-opacity: .07 } .link { stroke: #909; fill: none }
  .mark { stroke: #f60; fill: none } .order { fill: #06c; font: 6px sans-serif }`;

/**
 * A page as an SVG drawing of what was found on it: its words, rules, underlines, cells with their row and column in
 * reading order, links, small drawings and running lines, each in a class of its own, in the page's own points.
 */
export function pageDrawing({ sheet, rules, underlines, tables, furniture }: LaidPage): string {
  const cells = tables.flatMap((table) => table.cells);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">`,
    `<style>${STYLE}</style>`,
    `<rect width="${sheet.width}" height="${sheet.height}" fill="#fff"/>`,
    ...sheet.words.map(
      ({ box, text, size, baseline }) =>
        rect('word', box) +
        `<text class="text" x="${fixed(box.left)}" y="${fixed(baseline)}" font-size="${fixed(size * 0.9)}" textLength="${fixed(width(box))}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`,
    ),
    ...furniture.map(({ box }) => rect('running', box)),
    ...cells.map((cell) => rect('cell', cell.box, cellText(cell))),
    ...cells.map(
      ({ box, row, column }) =>
        `<text class="order" x="${fixed(box.left + 1)}" y="${fixed(box.top + 6)}">${row}.${column}</text>`,
    ),
    ...rules.map((rule) => line('rule', ruleBox(rule))),
    ...underlines.map((rule) => line('underline', ruleBox(rule))),
    ...sheet.links.map(({ box, url }) => rect('link', box, url)),
    ...sheet.drawings.map(({ box, mark }) => rect('mark', box, mark)),
    '</svg>',
  ].join('\n');
}

function rect(kind: string, box: Box, title = ''): string {
  const tip = title === '' ? '' : `<title>${escaped(title)}</title>`;
  return `<rect class="${kind}" x="${fixed(box.left)}" y="${fixed(box.top)}" width="${fixed(width(box))}" height="${fixed(height(box))}">${tip}</rect>`;
}

function line(kind: string, { left, top, right, bottom }: Box): string {
  return `<line class="${kind}" x1="${fixed(left)}" y1="${fixed(top)}" x2="${fixed(right)}" y2="${fixed(bottom)}"/>`;
}

function fixed(value: number): string {
  return value.toFixed(2);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
