import type { Change } from '../../model/statement.js';
import { differencesBetween } from '../changes/changes.js';
import type { Paper } from '../changes/forms.js';
import type { Raising } from './raising.js';

/**
 * Where the forms of one paper differ in a fact: one of them is misread or was changed. Words of a status text that
 * differ and change no fact are left to the eye.
 */
export function raisedByForms(papers: readonly Paper[]): Raising[] {
  return papers.flatMap(({ speaking, forms: [first, ...others] }) => {
    if (first === undefined) return [];
    return others.flatMap((other) =>
      differencesBetween(first, other)
        .filter(({ kind }) => kind !== 'wording')
        .map((difference) => ({
          by: speaking.record,
          finding: {
            kind: 'forms-differ' as const,
            ...subjectOf(difference),
            message: messageOf(difference, first.record.name, other.record.name),
            places: difference.places,
          },
        })),
    );
  });
}

function subjectOf({
  modificationId,
  release,
  from,
  to,
}: Change): Partial<Pick<Raising['finding'], 'release' | 'from'>> {
  return {
    ...(modificationId === undefined ? {} : { modificationId }),
    ...(release === undefined ? {} : { release }),
    ...(from === undefined || from === null ? {} : { from: String(from) }),
    ...(to === undefined || to === null ? {} : { to: String(to) }),
  };
}

function messageOf({ kind, modificationId, release, event, from, to }: Change, one: string, other: string): string {
  const subject = [modificationId, release && `in ${release}`].filter(Boolean).join(' ');
  switch (kind) {
    case 'added':
      return `${subject} is listed in ${other} but not in ${one}, another form of the same paper.`;
    case 'removed':
    case 'release-passed':
      return `${subject} is listed in ${one} but not in ${other}, another form of the same paper.`;
    case 'decision-route':
      return `Two forms of one paper, ${one} and ${other}, give ${subject} different decision routes.`;
    default: {
      const matter = (event ?? kind).replaceAll('-', ' ');
      return `Two forms of one paper differ on ${subject}, ${matter}: ${one} says ${String(from)}, ${other} ${String(to)}.`;
    }
  }
}
