/** What a reader of what leaves the house must know, where specimens are in. */
export const SPECIMENS_IN = 'Specimens are among the sources: papers written for testing and not published by SECAS.';
