/** What a person may ask of every reader. */
export interface ReadOptions {
  /**
   * Whether scanned pages are recognised.
   * @default true
   */
  readonly ocr?: boolean;
}
