import { changeLines } from '../../answers/change-words.js';
import { groupForReading } from '../../answers/changes.js';
import { count } from '../../lib/words.js';
import { paperHref } from '../parts/links.js';
import { sourceWords } from '../parts/source-words.js';
import { plain, Print } from '../parts/text.js';
import type { Job } from '../routes/jobs.js';
import type { TakenIn } from '../site.js';
import { differencesHref } from './differences-links.js';

/** Files on their way in, and when they are in, what became of each and what changed. */
export function AddJob({ job, error }: { job: Job; error: string | null }) {
  if (job.ended === null) return <OnTheWay job={job} />;
  return (
    <>
      <h1>Added</h1>
      {error !== null && (
        <p class="trouble" role="alert">
          <Print of={error} />
        </p>
      )}
      {'taken' in job.ended && <Report taken={job.ended.taken} />}
      <p class="section">
        <a href="/add">Add more</a>
      </p>
    </>
  );
}

function OnTheWay({ job }: { job: Job }) {
  const done = new Set(job.steps.map(({ file }) => file));
  return (
    <>
      <h1>Reading {count(job.files.length, 'file')} …</h1>
      <progress max={job.files.length} value={done.size} aria-label="Files read" data-job={job.id} />
      <ul class="plain-list section">
        {job.files.map((file) => (
          <li data-file={plain(file)}>
            <span class="state">{done.has(file) ? '✔' : '…'}</span> <Print of={file} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Report({ taken: { run, changes } }: { taken: TakenIn }) {
  return (
    <>
      <ul class="plain-list section">
        {run.added.map(({ path, what }) => (
          <li>
            <strong>✔ added</strong> <Print of={path} /> <span class="faint">{plain(what)}</span>
          </li>
        ))}
        {run.unchanged.map(({ path }) => (
          <li>
            <strong>＝ known already</strong> <Print of={path} />
          </li>
        ))}
        {run.failed.map(({ path, reason }) => (
          <li class="failed">
            <strong>⨯ failed</strong> <Print of={path} />: <Print of={reason} />
          </li>
        ))}
      </ul>
      {changes.map((one) => (
        <PaperChanges one={one} />
      ))}
    </>
  );
}

function PaperChanges({ one: { paper, since, changes } }: { one: TakenIn['changes'][number] }) {
  return (
    <section class="section brought">
      <h2>
        <a href={paperHref(paper)}>{sourceWords(paper)}</a>
      </h2>
      {since === null ? (
        <p class="faint">The first paper: there is nothing before it to compare with.</p>
      ) : (
        <p>
          <a href={differencesHref(since, paper)}>{count(changes.length, 'change')} since the paper before</a>
        </p>
      )}
      {changeLines(groupForReading(changes)).map(({ heading, lines }) => (
        <>
          <h3>{heading}</h3>
          <ul class="plain-list">
            {lines.map(({ id, says }) => (
              <li>
                <span class="id">{id}</span> {plain(says)}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
