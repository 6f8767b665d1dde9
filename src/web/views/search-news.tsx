import { groupForReading } from '../../answers/changes.js';
import type { DiffAnswer } from '../../answers/diff.js';
import { dateWords } from '../../lib/words.js';
import { paperHref } from '../parts/links.js';
import { Print } from '../parts/text.js';
import { differencesHref } from './differences-links.js';

/** What the newest paper changed. */
export type News = DiffAnswer;

/** What is new, in one line, with the way to all of it. */
export function WhatIsNew({ news }: { news: News }) {
  const groups = groupForReading(news.changes);
  const told = [
    [groups.added.length, 'added'],
    [groups.removed.length, 'removed'],
    [groups.passed.length, 'left as their release came'],
    [groups.decided.length, 'decided'],
    [groups.slipped.length, 'slipped'],
    [groups.broughtForward.length, 'brought forward'],
    [groups.other.length, 'changed otherwise'],
  ] as const;
  const some = told.filter(([number]) => number > 0);
  return (
    <aside class="news" aria-label="What is new">
      <p>
        <strong>New:</strong> <a href={paperHref(news.to.name)}>{dateWords(news.to.date)}</a>,{' '}
        <Print of={news.to.title} />
      </p>
      <p>
        {some.length === 0 ? (
          'Nothing changed since the paper before.'
        ) : (
          <a href={differencesHref(news.from.name, news.to.name)}>
            Since {dateWords(news.from.date)}: {some.map(([number, word]) => `${number} ${word}`).join(', ')}
          </a>
        )}
      </p>
    </aside>
  );
}
