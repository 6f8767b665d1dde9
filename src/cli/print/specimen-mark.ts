import type { Io } from '../io.js';
import { styled } from '../io.js';
import { fitted } from './wrap.js';

/** What every view says as long as specimens are in. */
export const SPECIMENS_IN = 'Specimens are in: these papers were written for testing and are not published by SECAS.';

/** A view fitted to the width, with the mark that it draws on specimens, as long as they are in. */
export function withSpecimenMark(io: Io, { specimens }: { readonly specimens: boolean }, view: string): string {
  return fitted(specimens ? `${view}\n\n${styled(io, 'warn', SPECIMENS_IN)}` : view, io.width);
}
