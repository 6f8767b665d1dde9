/**
 * The version of what is made of the same print: it changes whenever `paperFacts` may answer otherwise for a print it has
 * read before, so that kept facts of an older version are made again.
 */
export const NORMALISER_VERSION = '23';
