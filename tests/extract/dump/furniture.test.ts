import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '../../../src/extract/dump/furniture.js';
import { linesOf } from '../../../src/extract/dump/lines.js';

const furnitureOf = (...pages: string[][]) =>
  withoutFurniture(
    linesOf(new TextEncoder().encode(pages.map((page) => page.join('\n')).join('\n\f'))).lines,
  ).furniture.map(({ text }) => text);

describe('what runs along the edges of the pages', () => {
  it('is the specimen mark, the classification and the page numbers', () => {
    const edges = [
      'Specimen for testing: not published',
      'SEC Releases Update Page 1 of 3',
      'This document has a classification of White',
    ];
    expect(furnitureOf(['SEC Releases Update', 'It says something.', ...edges])).toEqual(edges);
  });

  it('is the paper’s title where later pages repeat it', () => {
    expect(furnitureOf(['SEC Releases Update', 'One.'], ['SEC Releases Update', 'Two.'])).toEqual([
      'SEC Releases Update',
    ]);
  });

  it('is what a tool prints where pages meet', () => {
    expect(furnitureOf(['SEC Releases Update', 'One goes', '-- 1 of 2 --', 'on here.', '--- Page 2 ---'])).toEqual([
      '-- 1 of 2 --',
      '--- Page 2 ---',
    ]);
  });

  it('is a line that stands at the edge of page after page', () => {
    const page = (text: string) => ['Smart Energy Code', text, `${text} It goes on.`];
    expect(furnitureOf(page('One.'), page('Two.'), page('Three.')).length).toBeGreaterThanOrEqual(2);
  });

  it('is such a line where recognition has misread a letter of it', () => {
    const page = (edge: string, text: string) => [text, 'It goes on.', edge, 'Page 1 of 4'];
    const edges = [
      'SEC Releases Update - CSC paper',
      '5EC Relesses Update - CSC paper',
      'SEC Releases Updote - CSC paper',
    ];
    expect(furnitureOf(...edges.map((edge, at) => page(edge, `Text ${at}.`)))).toEqual(
      edges.flatMap((edge) => [edge, 'Page 1 of 4']),
    );
  });

  it('is a line of other pages’ edges, though a cell stands between it and the edge of this', () => {
    const page = (text: string, ...cell: string[]) => [text, 'CSC_86_2109 – An update', ...cell, 'Page 1 of 4'];
    expect(furnitureOf(page('One.', '✓'), page('Two.'), page('Three.'), page('Four.'))).toHaveLength(8);
  });

  it('is a line that most pages print in one place, though specks stand between it and the edge', () => {
    const page = (text: string) => [
      text,
      'CSC_86_2109 – An update',
      'v',
      'Page 1 of 3',
      'This document has a Classification',
    ];
    expect(furnitureOf(page('One.'), page('Two.'), page('Three.'))).toContain('CSC_86_2109 – An update');
  });

  it('is not a line of a status that stands near the edges of pages, but not in one place', () => {
    const text = 'Modification Report Consultation will be issued and the';
    const furniture = furnitureOf(
      ['A.', text, 'B.', 'C.'],
      ['D.', 'E.', text, 'F.'],
      ['G.', 'H.', 'I.', text, 'J.', 'K.'],
    );
    expect(furniture).not.toContain(text);
  });

  it('is a number alone at a page’s edge, but not one amid the text', () => {
    expect(furnitureOf(['A title', 'One', '27', 'Two', '1'], ['Three'])).toEqual(['1']);
  });

  it('is not the heading of a table that each page repeats', () => {
    const page = (text: string) => ['Modification Status', text];
    expect(furnitureOf(['A title'], page('One.'), page('Two.'), page('Three.'), page('Four.'))).not.toContain(
      'Modification Status',
    );
  });
});
