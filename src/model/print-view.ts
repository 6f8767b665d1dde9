/** The lines of a text, as they stand in the file. */
export interface LinesPage {
  readonly shows: 'lines';
  /** The page, counted from 1. */
  readonly page: number;
  /** The number of the first line, counted from 1 through the whole text. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** A page that is shown as a picture. */
export interface PicturePage {
  readonly shows: 'picture';
  /** The page, counted from 1. */
  readonly page: number;
  /** Its own size in points; boxes of places are measured in it. */
  readonly width: number;
  readonly height: number;
}

/** A source as it is printed, page by page, so that any place of it can be shown. */
export interface PrintView {
  readonly pages: readonly (LinesPage | PicturePage)[];
}
