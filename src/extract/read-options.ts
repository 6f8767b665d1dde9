import type { Progress } from './worker-messages.js';

/** What a person may ask of every reader. */
export interface ReadOptions {
  /**
   * Whether scanned pages are recognised.
   * @default true
   */
  readonly ocr?: boolean;
  /** Called as each page is done, by the readers that take their time. */
  readonly onProgress?: (progress: Progress) => void;
}
