import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/web/parts/excerpts.js';

const page = { shows: 'picture', page: 2, width: 600, height: 800 } as const;

describe('The print that shows a value', () => {
  it('is of a picture the part that holds all that is cited on its page, with a little around it', () => {
    const places = [
      { at: 'box', page: 2, box: [100, 200, 300, 240] },
      { at: 'box', page: 2, box: [300, 200, 598, 260] },
      { at: 'box', page: 3, box: [0, 0, 10, 10] },
    ] as const;
    expect(
      excerptsOf(
        { pages: [page] },
        places.map((place) => ({ ...place, box: [...place.box] })),
      ),
    ).toEqual([{ shows: 'picture', page, box: [95, 195, 600, 265] }]);
  });

  it('is of a web page what stands under the label, told once', () => {
    const place = { at: 'label', label: 'Stage', fragment: 'Refinement' } as const;
    expect(excerptsOf(null, [place, place])).toEqual([{ shows: 'label', label: 'Stage', fragment: 'Refinement' }]);
  });

  it('is of a text the lines, those that touch taken together', () => {
    const text = { shows: 'lines', page: 1, first: 1, lines: ['a', 'b', 'c', 'd', 'e'] } as const;
    const places = [
      { at: 'lines', from: 4, to: 4 },
      { at: 'lines', from: 1, to: 2 },
      { at: 'lines', from: 3, to: 3 },
    ] as const;
    expect(excerptsOf({ pages: [text] }, places)).toEqual([{ shows: 'lines', first: 1, lines: ['a', 'b', 'c', 'd'] }]);
  });
});
