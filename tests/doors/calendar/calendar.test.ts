import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { datedThings, type DatedQuestion } from '../../../src/answers/dated-things.js';
import { namesOf } from '../../../src/answers/names.js';
import { calendarOf } from '../../../src/doors/calendar/calendar.js';
import { calendarText, contentLine } from '../../../src/doors/calendar/ical.js';
import { SearchQuery } from '../../../src/model/search.js';
import type { Snapshot } from '../../../src/reconcile/statements/snapshot.js';
import { page } from '../../reconcile/pages.js';
import { paper, type Row } from '../../reconcile/papers.js';
import { indexOver } from '../indexed.js';

type Dates = Row['milestones'];

/** A paper that lists MP109 in a release with these dates; with null, one that does not list it. */
function told(date: string, milestones: Dates | null, release = 'November 2022', row: Partial<Row> = {}): Snapshot {
  const others: Row[] = [{ id: 'MP078' }];
  const rows = milestones === null ? others : [...others, { id: 'MP109', milestones, ...row }];
  return paper({ date, releases: { [release]: rows, ...(release === 'June 2023' ? {} : { 'June 2023': [] }) } });
}

async function bytesOf(snapshots: readonly Snapshot[], question: DatedQuestion = {}): Promise<string> {
  const index = indexOver(snapshots);
  const naming = { nameOf: await namesOf(index), addresses: null };
  return new TextDecoder().decode(calendarOf(await datedThings(index, question), 'A calendar', naming));
}

interface Told {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
}

/** The events of a calendar by UID, as an independent parser reads them. */
async function eventsOf(snapshots: readonly Snapshot[], question: DatedQuestion = {}): Promise<Map<string, Told>> {
  const calendar = new ICAL.Component(ICAL.parse(await bytesOf(snapshots, question)) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component): Told => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      description: event.description,
    };
  });
  const byUid = new Map(events.map((event) => [event.uid, event]));
  expect(byUid.size).toBe(events.length);
  return byUid;
}

const GROUP = '109.working-group@sec.modtrail';
const group = async (snapshots: readonly Snapshot[], question?: DatedQuestion) =>
  (await eventsOf(snapshots, question)).get(GROUP);

const july = told('2021-07-20', [['working-group', '2021-09-01']]);
const august = told('2021-08-17', [['working-group', '2021-09-01']]);
const september = told('2021-09-21', [['working-group', '2021-10-06']]);

describe('The calendar', () => {
  it('has an all-day event for a milestone, which ends before the next day', async () => {
    expect(await group([july])).toMatchObject({
      start: '2021-09-01',
      end: '2021-09-02',
      sequence: 0,
      status: 'CONFIRMED',
      summary: 'MP109 Working Group – The matter of 109',
      description: expect.stringContaining('2021-07-20-paper, lines') as string,
    });
  });

  it('moves the event when the date moves, and tells the date before', async () => {
    expect(await group([july, august])).toMatchObject({ start: '2021-09-01', sequence: 0 });
    const moved = await group([july, august, september]);
    expect(moved).toMatchObject({ start: '2021-10-06', sequence: 1, status: 'CONFIRMED' });
    expect(moved?.description).toContain('Before: 1 September 2021, said on 17 August 2021');
  });

  it('spans the month where no day is printed, and says so', async () => {
    expect(await group([told('2021-09-21', [['working-group', '2021-10']])])).toMatchObject({
      start: '2021-10-01',
      end: '2021-11-01',
      summary: 'MP109 Working Group (in October 2021, day not printed) – The matter of 109',
    });
  });

  it('is tentative where it depends on something', async () => {
    const conditional = paper({ date: '2021-09-21', releases: { 'June 2022': [{ id: 'MP109' }] } });
    const statement = conditional.statements[0];
    statement?.milestones.push({ event: 'panel', date: '2021-10-20', conditional: true, asPrinted: '20 October' });
    expect((await eventsOf([conditional])).get('109.panel@sec.modtrail')?.status).toBe('TENTATIVE');
  });

  it.each([
    ['no longer announced', told('2021-08-17', []), 'No longer announced on 17 August 2021'],
    ['no longer listed', told('2021-08-17', null), 'The modification is no longer listed on 17 August 2021'],
    [
      'withdrawn',
      told('2021-08-17', [['working-group', '2021-09-01']], 'November 2022', { stage: 'withdrawn' }),
      'withdrawn or rejected',
    ],
  ])('cancels what is %s, under the same UID, with the sequence raised', async (_, next, words) => {
    const event = await group([july, next]);
    expect(event).toMatchObject({ status: 'CANCELLED', start: '2021-09-01' });
    expect(event?.sequence).toBeGreaterThan(0);
    expect(event?.description).toContain(words);
    expect(event?.summary).toMatch(/^Cancelled: MP109 /);
    const again = await group([july, next, september]);
    expect(again).toMatchObject({ status: 'CONFIRMED', start: '2021-10-06' });
    expect(again?.sequence).toBeGreaterThan(event?.sequence ?? 9);
  });

  it('leaves what had passed before it was announced no more as it was', async () => {
    expect(await group([july, told('2021-09-21', [])])).toMatchObject({ status: 'CONFIRMED', start: '2021-09-01' });
  });

  it('is not cancelled on the site by the silence of a paper', async () => {
    const onSite = page({ on: '2021-07-01', id: 'MP109', implementationDate: '2022-11-03' });
    const event = (await eventsOf([onSite, told('2021-08-17', [])])).get('109.implementation@sec.modtrail');
    expect(event).toMatchObject({ status: 'CONFIRMED', start: '2022-11-03' });
  });

  it('keeps two dates of one event apart', async () => {
    const two = told('2021-07-20', [
      ['implementation', '2022-06'],
      ['implementation', '2022-11'],
    ]);
    const one = told('2022-07-19', [['implementation', '2022-11-03']]);
    const before = await eventsOf([two]);
    expect(before.get('109.implementation@sec.modtrail')?.start).toBe('2022-11-01');
    expect(before.get('109.implementation.2@sec.modtrail')?.start).toBe('2022-06-01');
    const after = await eventsOf([two, one]);
    expect(after.get('109.implementation@sec.modtrail')).toMatchObject({ start: '2022-11-03', sequence: 1 });
    expect(after.get('109.implementation.2@sec.modtrail')).toMatchObject({ start: '2022-06-01', status: 'CONFIRMED' });
  });

  it('keeps the UID through a conversion, a second form and an older paper taken in later', async () => {
    const draft = paper({
      date: '2021-07-20',
      releases: { 'November 2022': [{ id: 'DP173', milestones: [['panel', '2021-09-01']] }] },
    });
    const converted = (form: 'pdf' | 'dump', name: string) =>
      paper({
        date: '2021-08-17',
        name,
        form,
        releases: { 'November 2022': [{ id: 'MP173', milestones: [['panel', '2021-09-15']] }] },
      });
    const uid = '173.panel@sec.modtrail';
    const late = (await eventsOf([converted('pdf', 'a')])).get(uid);
    expect(late).toMatchObject({ start: '2021-09-15', sequence: 0 });
    const twice = await eventsOf([converted('pdf', 'a'), converted('dump', 'b')]);
    expect(twice.get(uid)).toMatchObject({ start: '2021-09-15', sequence: 0 });
    const withOlder = (await eventsOf([converted('dump', 'b'), draft, converted('pdf', 'a')])).get(uid);
    expect(withOlder).toMatchObject({ start: '2021-09-15', sequence: 1 });
    expect(withOlder?.summary).toContain('MP173');
  });

  it('is the same bytes whatever the order in which papers came', async () => {
    expect(await bytesOf([september, july, august])).toBe(await bytesOf([july, august, september]));
  });

  it('of a release cancels what has left it, and shows it in the release it went to', async () => {
    const moved = told('2021-08-17', [['working-group', '2021-09-08']], 'June 2023');
    expect(await group([july, moved], { release: 'November 2022' })).toMatchObject({
      status: 'CANCELLED',
      sequence: 2,
      description: expect.stringContaining('The modification is in another release') as string,
    });
    expect(await group([july, moved], { release: 'June 2023' })).toMatchObject({
      status: 'CONFIRMED',
      start: '2021-09-08',
    });
    expect(await group([july, moved])).toMatchObject({ status: 'CONFIRMED', start: '2021-09-08', sequence: 1 });
  });

  it('has the releases, moved when their dates are', async () => {
    const later = paper({
      date: '2021-08-17',
      releases: { 'November 2022': [] },
      dates: { 'November 2022': '2022-11-03' },
    });
    const uid = 'release.november-2022@sec.modtrail';
    expect((await eventsOf([july])).get(uid)).toMatchObject({ start: '2022-11-30', sequence: 0 });
    expect((await eventsOf([july, later])).get(uid)).toMatchObject({ start: '2022-11-03', sequence: 1 });
  });

  it('of one modification or of a search has what is theirs', async () => {
    const query = SearchQuery.parse({ text: 'MP78' });
    expect(await group([july], { query })).toBeUndefined();
    expect([...(await eventsOf([july], { modification: 'mp-109' })).keys()]).toEqual([GROUP]);
  });

  it('never lowers a sequence nor loses a UID, whichever paper is taken in next', async () => {
    const date = fc.constantFrom(null, '2021-09-01', '2021-09', '2021-10-06', '2021-12-01');
    const papers = fc.uniqueArray(
      fc.record({
        day: fc.constantFrom('2021-06-15', '2021-07-20', '2021-08-17', '2021-09-21', '2021-10-19', '2021-11-16'),
        date,
        second: date,
        is: fc.constantFrom('listed', 'not listed', 'withdrawn', 'page' as const),
      }),
      { selector: ({ day }) => day, minLength: 2, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(papers, async (stories) => {
        const snapshots = stories.map(({ day, date: first, second, is }) => {
          if (is === 'page') return page({ on: day, id: 'MP109', implementationDate: first });
          const dates = [first, second].flatMap((one): [[string, 'working-group']] | [] =>
            one === null ? [] : [[one, 'working-group']],
          );
          const milestones = dates.map(([one, event]) => [event, one] as const);
          const withImplementation = first === null ? milestones : [...milestones, ['implementation', first] as const];
          return told(
            day,
            is === 'not listed' ? null : withImplementation,
            'November 2022',
            is === 'withdrawn' ? { stage: 'withdrawn' } : {},
          );
        });
        let before = new Map<string, Told>();
        for (const at of snapshots.keys()) {
          const after = await eventsOf(snapshots.slice(0, at + 1));
          for (const [uid, { sequence, start, status }] of before) {
            const now = after.get(uid);
            expect(now).toBeDefined();
            expect(now?.sequence).toBeGreaterThanOrEqual(sequence);
            if (now?.start !== start || now.status !== status) expect(now?.sequence).toBeGreaterThan(sequence);
          }
          before = after;
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('A content line', () => {
  it('is folded at 75 octets and never within a sign, and reads as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = contentLine('DESCRIPTION', calendarText(text));
        const folded = line.slice(0, -2).split('\r\n');
        for (const part of folded) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        for (const part of folded.slice(1)) expect(part.startsWith(' ')).toBe(true);
        const read = ICAL.Property.fromString(folded.map((part, at) => (at === 0 ? part : part.slice(1))).join(''));
        const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu, '');
        expect(read.getFirstValue()).toBe(kept);
      }),
    );
  });
});
