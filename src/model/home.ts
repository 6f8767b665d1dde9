/**
 * A folder that modtrail works in: what was received, and what is made from it. All paths are absolute.
 */
export interface Home {
  readonly root: string;
  /** The store of record: every source as received, and the ledger. */
  readonly corpus: string;
  /** Everything made from the corpus; may be deleted at any time. */
  readonly index: string;
}
