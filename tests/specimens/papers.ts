import type { DumpRow, DumpSection } from './dump-paper.js';
import { LIVES, MEETINGS, RELEASES } from './story.js';
import type { Life, SpecimenRelease } from './story.js';

/** One row of a specimen's table. */
export type SpecimenRow = DumpRow;

/** One release's section of a specimen. `date` is as printed: `4 November 2021`. */
export interface SpecimenSection extends DumpSection {
  readonly release: SpecimenRelease;
}

/** A paper of the story, ready to be set in type. */
export interface SpecimenPaper {
  /** The day the CSC met, ISO. */
  readonly day: string;
  readonly sections: readonly SpecimenSection[];
  readonly recommendations: readonly string[];
}

const SITE = 'https://smartenergycodecompany.co.uk/modifications';
const NO_MORE = 'No further modifications are expected to be added to the scope of this release.';

/** What the papers say of the scope of a release as a whole, from one meeting up to, not including, another. */
const BASELINES: readonly { release: SpecimenRelease; from: string; until: string; says: string }[] = [
  {
    release: 'June 2022',
    from: '2021-07-20',
    until: '2021-12-14',
    says:
      'On 19 June 2021, the SEC Panel baselined the scope of this release on the DCC Systems. Modifications without ' +
      'impact on the DCC Systems can still join, and the RID will be re-baselined to include these in December 2021.',
  },
  {
    release: 'November 2022',
    from: '2021-06-15',
    until: '2021-11-16',
    says: 'We will baseline the scope of the release on the DCC Systems in November 2021.',
  },
  {
    release: 'November 2022',
    from: '2021-11-16',
    until: '2022-01-01',
    says: 'On 12 November 2021, the SEC Panel baselined the scope of this release on the DCC Systems.',
  },
];

/** The papers of the story, the oldest first. */
export function specimenPapers(): SpecimenPaper[] {
  return MEETINGS.map((day, at) => {
    const before = MEETINGS[at - 1];
    const coming = RELEASES.filter(([, date]) => isoOf(date) > day);
    const sections = coming.map(([release, date]) => ({
      release,
      date,
      scope: release === 'November 2022' && day < '2021-11-16' ? ('targeted' as const) : ('in-scope' as const),
      rows: rowsOf(release, day),
      narrative: [...movesOf(release, before, day), ...baselinesOf(release, day), NO_MORE],
    }));
    const changed = sections.filter(({ release }) => movesOf(release, before, day).length > 0);
    return {
      day,
      sections,
      recommendations: [
        ...changed.map(({ release }) => `AGREE the update to the scope of the ${release} SEC Release`),
        'NOTE the updates on the coming SEC Releases',
      ],
    };
  });
}

function rowsOf(release: SpecimenRelease, day: string): SpecimenRow[] {
  return LIVES.filter((life) => life.release === release).flatMap((life) => {
    const status = newest(life.status, day);
    if (status === null || status === undefined) return [];
    return [
      {
        id: idOf(life, day),
        title: life.title,
        qualifier: life.qualifier ?? null,
        url: `${SITE}/${life.slug ?? slugOf(life.title)}/`,
        status,
        impact: life.impact,
      },
    ];
  });
}

/** The sentences on what joined and left the scope of a release since the meeting before. */
function movesOf(release: SpecimenRelease, before: string | undefined, day: string): string[] {
  if (before === undefined) return [];
  const named = (row: SpecimenRow) => `${row.id} ‘${row.title}’`;
  const [was, is] = [rowsOf(release, before), rowsOf(release, day)];
  const joined = is.filter((row) => !was.some((other) => other.title === row.title));
  const left = was.filter((row) => !is.some((other) => other.title === row.title));
  return [
    ...joined.map(
      (row) => `Since the last meeting we have identified ${named(row)} should be added to the scope of this release.`,
    ),
    ...left.map(
      (row) =>
        `${named(row)} should be removed from the scope of the ${release} SEC Release, as there is no longer enough lead time for it.`,
    ),
  ];
}

function baselinesOf(release: SpecimenRelease, day: string): string[] {
  return BASELINES.filter((one) => one.release === release && one.from <= day && day < one.until).map(
    (one) => one.says,
  );
}

function idOf({ id }: Life, day: string): string {
  return typeof id === 'string' ? id : (newest(id, day) ?? '');
}

/** What holds on a day of what was said by day: the newest said on it or before. */
function newest<T>(said: Readonly<Partial<Record<string, T>>>, day: string): T | undefined {
  const last = Object.keys(said)
    .filter((on) => on <= day)
    .sort()
    .at(-1);
  return last === undefined ? undefined : said[last];
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function isoOf(printed: string): string {
  return new Date(`${printed} UTC`).toISOString().slice(0, 10);
}
