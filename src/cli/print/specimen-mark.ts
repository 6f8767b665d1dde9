import type { Io } from '../io.js';
import { styled } from '../io.js';

/** A view with the mark that it draws on specimens, as long as they are in. */
export function withSpecimenMark(io: Io, { specimens }: { readonly specimens: boolean }, view: string): string {
  const mark = 'Specimens are in: these papers were written for testing and are not published by SECAS.';
  return specimens ? `${view}\n\n${styled(io, 'warn', mark)}` : view;
}
