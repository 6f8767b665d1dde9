/** How far a job is: pages done, of how many; whether they are read or, of a scan, recognised. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: 'reading' | 'recognising';
}

/**
 * What a worker says: that it has loaded the job and begins; how far it is and when it will speak again (milliseconds); its
 * answer, or why the job has none; or that something failed where nobody waits for it.
 */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress; readonly within: number }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Tells how far a job is, and how many milliseconds its next step may take. */
export type Tell = (progress: Progress, within: number) => void;
