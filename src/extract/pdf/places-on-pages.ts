import type { Block, PaperPrint, TableRow } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';
import { mapBox, placeOf } from './geometry.js';
import type { Sheet } from './sheet/sheet.js';

/** A print with its places told in the points of the file's pages, where sheets were levelled or turned to be read. */
export function placedOnPages(print: PaperPrint, sheets: readonly Sheet[]): PaperPrint {
  const turned = new Map(sheets.flatMap(({ number, toPage }) => (toPage === undefined ? [] : [[number, toPage]])));
  if (turned.size === 0) return print;
  const onPage = (place: Place): Place => {
    const toPage = place.at === 'box' ? turned.get(place.page) : undefined;
    if (place.at !== 'box' || toPage === undefined) return place;
    const [left, top, right, bottom] = place.box;
    return placeOf(place.page, mapBox(toPage, { left, top, right, bottom }));
  };
  const moved = <T extends { readonly places: readonly Place[] }>(value: T): T => ({
    ...value,
    places: value.places.map(onPage),
  });
  const row = (own: TableRow): TableRow =>
    own.row === 'group' ? { ...own, text: moved(own.text) } : { ...own, cells: own.cells.map(moved) };
  return {
    ...print,
    blocks: print.blocks.map((block): Block =>
      block.block === 'table' ? { ...block, rows: block.rows.map(row) } : { ...block, text: moved(block.text) },
    ),
    furniture: print.furniture.map(moved),
    links: print.links.map(moved),
    unread: print.unread.map(moved),
    ...(print.inDoubt === undefined ? {} : { inDoubt: print.inDoubt.map(moved) }),
  };
}
