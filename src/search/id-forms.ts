import { idsIn, keyOf, keyTyped } from '../lib/ids.js';
import type { ModificationId, ModificationKey } from '../model/ids.js';

/** An id in a question: as it was typed, the identity it means, and where in the question it ends. */
export interface TypedId {
  readonly typed: string;
  readonly key: ModificationKey;
  readonly start: number;
  readonly end: number;
}

const FAMILIES = ['secmp', 'mp', 'dp'] as const;
const TYPED = /(?<![\p{L}\p{N}])(?:SECMP|MP|DP)[\s-]*[0-9oqdilszb]{1,5}[a-z]?(?![\p{L}\p{N}])/giu;

/**
 * The forms by which a modification is found that has borne these ids: with and without leading zeros, under each family
 * it may be typed in, and as a bare number. MP078 gives `mp078`, `mp78`, `secmp0078`, `dp078` …, `078`, `78`.
 */
export function idForms(ids: readonly ModificationId[]): string[] {
  return [
    ...new Set(
      ids.flatMap((id) => {
        const key = keyOf(id).toLowerCase();
        const padded = id.replace(/^\D+/, '').toLowerCase();
        return [...canonicalForms(key), ...FAMILIES.map((family) => family + key), padded, key];
      }),
    ),
  ];
}

/** The canonical forms under which texts may name an identity: `78` gives `secmp0078`, `mp078`, `dp078`. */
export function canonicalForms(key: string): string[] {
  const [, digits = '', part = ''] = /^(\d+)([a-z]?)$/i.exec(key) ?? [];
  if (digits === '') return [];
  return FAMILIES.map((family) => `${family}${digits.padStart(family === 'secmp' ? 4 : 3, '0')}${part.toLowerCase()}`);
}

/**
 * The ids in a question, in its order: `MP78`, `mp-078`, `MPQ78`, `SECMP 0071`; a bare number only where it is the whole
 * question, for in other company it may be anything (`Batch 5`, `Table 28c`).
 */
export function idsTyped(text: string): TypedId[] {
  const whole = keyTyped(text);
  const start = text.length - text.trimStart().length;
  if (whole !== null && /\d/.test(text)) return [{ typed: text.trim(), key: whole, start, end: text.trimEnd().length }];
  return [...text.matchAll(TYPED)].flatMap(({ 0: typed, index }) => {
    const read = keyTyped(typed) ?? idsIn(typed).map(({ id }) => keyOf(id))[0];
    return read === undefined || !/\d/.test(typed)
      ? []
      : [{ typed, key: read, start: index, end: index + typed.length }];
  });
}
