import { dateWords } from '../../lib/words.js';
import type { CitedPlace } from '../../model/finding.js';
import type { Day, ModificationId, ReleaseName } from '../../model/ids.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import type { PaperView } from '../statements/paper-view.js';
import type { Raising } from './raising.js';

/** A day that a source gives a release, for a modification of it or for all. */
interface Dated {
  readonly release: ReleaseName;
  readonly date: Day;
  readonly places: readonly CitedPlace[];
  readonly modificationId?: ModificationId;
}

/**
 * Days on which the site says that a release comes, or that one of its modifications does, other than the newest paper
 * before says.
 */
export function raisedByReleaseDates(views: readonly PaperView[]): Raising[] {
  const printed = new Map<ReleaseName, Dated>();
  return views.flatMap((view) => {
    const dated = datedIn(view);
    if (view.record.kind === 'paper') {
      for (const one of dated) printed.set(one.release, one);
      return [];
    }
    return dated.flatMap((one) => {
      const paper = printed.get(one.release);
      return paper === undefined || paper.date === one.date ? [] : [raisingOf(view, paper, one)];
    });
  });
}

/** The days a source gives: those of its releases, and of a modification's page that of its implementation. */
function datedIn({ record, statements }: PaperView): Dated[] {
  const ofReleases = record.releases.flatMap(({ name, date, places }) =>
    date === null ? [] : [{ release: name, date, places }],
  );
  const ofPages = statements.flatMap((statement) => {
    const { role, release, milestones, modificationId } = statement;
    const date = milestones.find(({ event }) => event === 'implementation')?.date;
    if (role !== 'page' || release === null || date?.length !== 'YYYY-MM-DD'.length) return [];
    return [
      {
        release,
        date,
        places: placesOf(statement, 'implementationDate'),
        ...(modificationId === null ? {} : { modificationId }),
      },
    ];
  });
  return [...ofReleases, ...ofPages];
}

function raisingOf({ record }: PaperView, paper: Dated, site: Dated): Raising {
  const { release, modificationId } = site;
  const day = dateWords(site.date);
  const says = modificationId === undefined ? `dates it ${day}` : `implements ${modificationId} with it on ${day}`;
  return {
    by: record,
    finding: {
      kind: 'release-date-differs',
      ...(modificationId === undefined ? {} : { modificationId }),
      release,
      from: paper.date,
      to: site.date,
      message: `The papers date the ${release} SEC Release ${dateWords(paper.date)}; the site ${says}.`,
      places: placesOnce([...paper.places, ...site.places]),
    },
  };
}
