import { paperOf, papersOf } from '../../answers/papers.js';
import { namesOf } from '../../answers/names.js';
import { watchesOf } from '../../answers/watches.js';
import { worklistOf } from '../../answers/worklist.js';
import { groupedBy } from '../../lib/grouped.js';
import { UnreadableError } from '../../lib/errors.js';
import type { Site } from '../site.js';
import { Api } from '../views/api.js';
import { Findings } from '../views/findings.js';
import { FindingsAsked, ITEMS } from '../views/findings-links.js';
import { Help } from '../views/help.js';
import { PaperPage } from '../views/paper.js';
import { Papers } from '../views/papers.js';
import { PapersAsked } from '../views/papers-links.js';
import { Watches } from '../views/watches.js';
import { excerptsBySource } from './excerpts.js';
import { markedIn } from './marked.js';
import { passing } from './passing.js';
import { asked } from './question.js';
import type { Show } from './show.js';

/** All sources. */
export const papers = (): Show => async (index, c) => {
  const question = asked(PapersAsked, c.req.query());
  const { kind, year } = question;
  const list = await papersOf(index, {
    kinds: kind === undefined ? [] : [kind],
    years: year === undefined ? [] : [year],
  });
  return { title: 'Papers', view: 'papers', body: <Papers asked={question} list={list} /> };
};

/** A source as printed. */
export const paper =
  ({ prints }: Site): Show =>
  async (index, c) => {
    const answer = await paperOf(index, c.req.param('name') ?? '');
    const { marked, read } = markedIn(answer.statements, c.req.query('statement'), c.req.queries('at') ?? []);
    const shown = await prints.view(answer.record).then(
      (print) => ({ print, trouble: null }),
      (error: unknown) => {
        passing(c);
        return { print: null, trouble: error instanceof UnreadableError ? error.message : null };
      },
    );
    const body = <PaperPage paper={answer} marked={marked} read={read} {...shown} />;
    return { title: answer.record.name, view: 'paper', body };
  };

/** The worklist. */
export const findings =
  ({ live, prints }: Site): Show =>
  async (index, c) => {
    const question = asked(FindingsAsked, c.req.query());
    const { kind, severity, state, page } = question;
    const list = await worklistOf(live.home, index, {
      kinds: kind === undefined ? [] : [kind],
      severities: severity === undefined ? [] : [severity],
      settledToo: state === 'all',
      states: state === 'all' ? [] : [state],
    });
    const items = list.items.slice((page - 1) * ITEMS, page * ITEMS);
    const places = items.flatMap(({ finding }) => finding.places);
    const excerpts = await excerptsBySource({ c, index, prints }, places);
    const shown = items.map((item) => ({
      item,
      print: [...groupedBy(item.finding.places, ({ source }) => source)].map(([source, of]) => ({
        source,
        excerpts: excerpts(source, of),
      })),
    }));
    const view = { asked: question, list, shown, nameOf: await namesOf(index) };
    return { title: 'Findings', view: 'findings', body: <Findings {...view} />, feed: '/feed/findings.atom' };
  };

/** Help and keys. */
export const help = (): Show => () => Promise.resolve({ title: 'Help', view: 'help', body: <Help /> });

/** The API, described for people. */
export const api = (): Show => () => Promise.resolve({ title: 'API', view: 'api', body: <Api /> });

/** What is watched. */
export const watches =
  ({ live }: Site): Show =>
  async (index) => {
    const [answer, nameOf] = await Promise.all([watchesOf(live.home), namesOf(index)]);
    return { title: 'Watches', view: 'watches', body: <Watches {...answer} nameOf={nameOf} /> };
  };
