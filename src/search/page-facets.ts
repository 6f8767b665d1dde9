import { groupedBy } from '../lib/grouped.js';
import type { ModificationKey } from '../model/ids.js';
import type { PageTexts, Statement } from '../model/statement.js';

/** Who and what a modification's page says is touched by it. */
export type OnItsPage = Pick<PageTexts, 'impactedParties' | 'documentsAffected'>;

/** A part of the Code by its letter or number. */
const PART_OF_THE_CODE = /^(?:the\s+)?(?:SEC\s+)?(section|schedule|appendix)\s+([A-Z]{1,2}|\d{1,2})(?![A-Za-z])/i;
const AROUND = /^[\s"'‘’“”]+|[\s"'‘’“”.;,]+$/g;

/**
 * Given all statements, gives what the newest capture of a modification's page says of each kind; a page that says
 * nothing of parties takes none from the capture before it away.
 */
export function pagesByKey(statements: readonly Statement[]): (key: ModificationKey) => OnItsPage {
  const captures = statements.filter(({ page }) => page !== undefined);
  const newestFirst = captures.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const pages = groupedBy(newestFirst, ({ key }) => key);
  return (key) => {
    const said = (pages.get(key) ?? []).flatMap(({ page }) => (page === undefined ? [] : [page]));
    return {
      impactedParties: said.map(({ impactedParties }) => impactedParties).find((list) => list.length > 0) ?? [],
      documentsAffected: said.map(({ documentsAffected }) => documentsAffected).find((list) => list.length > 0) ?? [],
    };
  };
}

/**
 * A document that is affected, as the facet knows it: `Schedule 11` for any print that begins with that part of the Code
 * (`SEC Schedule 11 ‘TS Applicability Tables’`), since its title is printed in many ways; all else as printed.
 */
export function documentNamed(printed: string): string {
  const [, kind, part] = PART_OF_THE_CODE.exec(printed.trim()) ?? [];
  if (kind === undefined || part === undefined) return printed.replace(AROUND, '');
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${part.toUpperCase()}`;
}

/** A party as the facet knows it: as printed, without what only ends a sentence or a list. */
export function partyNamed(printed: string): string {
  return printed.replace(AROUND, '').replace(/\s+/g, ' ');
}
