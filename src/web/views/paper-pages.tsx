import { groupedBy } from '../../lib/grouped.js';
import type { PaperAnswer } from '../../answers/papers.js';
import type { LinesPage, PicturePage } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';
import { idOf, paperHref, statementHref } from '../parts/links.js';
import { isMet, shownLines, type ShownLine } from '../parts/print-lines.js';
import { IdLink } from '../parts/signs.js';
import { Print } from '../parts/text.js';

interface PageProps<Page> {
  readonly page: Page;
  readonly paper: PaperAnswer;
  readonly marked: readonly Place[];
}

/** A page of lines: each cited range leads to what is read in it, the marked one is shown as such. */
export function LinesPrint({ page, paper, marked }: PageProps<LinesPage>) {
  const lines = shownLines(page, paper.statements, marked);
  const first = firstMarked(lines, marked);
  return (
    <section class="sheet" id={`page-${page.page}`} aria-label={`Page ${page.page}`}>
      <p class="sheet-number">page {page.page}</p>
      <ol class="lines">
        {lines.map((line) => (
          <Line line={line} name={paper.record.name} isFirst={line.number === first} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line, name, isFirst }: { line: ShownLine; name: string; isFirst: boolean }) {
  const kind = [line.cited && 'cited', line.marked && 'marked', line.begins.length > 0 && 'begins'].filter(Boolean);
  return (
    <li id={isFirst ? 'mark' : undefined} class={kind.join(' ') || undefined}>
      <span class="line-number" aria-hidden="true">
        {line.number}
      </span>
      <span class="line-text">
        {line.marked ? (
          <mark>
            <Print of={line.text} />
          </mark>
        ) : (
          <Print of={line.text} />
        )}
      </span>
      <span class="reads">
        {line.begins.map((one) => (
          <a class="id" href={statementHref(name, one.id)}>
            {idOf(one)}
          </a>
        ))}
      </span>
    </li>
  );
}

/** The number of the first marked line, if it lies on this page. */
function firstMarked(lines: readonly ShownLine[], marked: readonly Place[]): number | null {
  const from = Math.min(...marked.flatMap((place) => (place.at === 'lines' ? [place.from] : [])));
  return lines.find(({ number, marked: isMarked }) => isMarked && number === from)?.number ?? null;
}

/** A page as a picture: every cell read is outlined and leads to its statement, the marked places are shown as such. */
export function PicturePrint({ page, paper, marked }: PageProps<PicturePage>) {
  const boxes = paper.statements.flatMap((statement) =>
    boxesOn(page, statement.places).map((place) => ({ statement, place })),
  );
  const first = marked.find(({ at }) => at === 'box');
  return (
    <section class="sheet picture" id={`page-${page.page}`} aria-label={`Page ${page.page}`}>
      <p class="sheet-number">page {page.page}</p>
      <div class="picture-frame">
        <img
          src={`${paperHref(paper.record.name)}/pages/${page.page}`}
          width={Math.round(page.width * 1.5)}
          height={Math.round(page.height * 1.5)}
          loading="lazy"
          alt={`Page ${page.page} as printed`}
        />
        <svg viewBox={`0 0 ${page.width} ${page.height}`} role="group" aria-label="What is read on this page">
          {boxes.map(({ statement, place }) => (
            <a href={statementHref(paper.record.name, statement.id)}>
              <title>{idOf(statement)}</title>
              <Box place={place} kind="cited" />
            </a>
          ))}
          {boxesOn(page, marked).map((place) => (
            <Box place={place} kind="marked" id={place === first ? 'mark' : undefined} />
          ))}
        </svg>
      </div>
    </section>
  );
}

type BoxPlace = Extract<Place, { at: 'box' }>;

function boxesOn({ page }: PicturePage, places: readonly Place[]): BoxPlace[] {
  return places.flatMap((place) => (place.at === 'box' && place.page === page ? [place] : []));
}

function Box({ place, kind, id }: { place: BoxPlace; kind: 'cited' | 'marked'; id?: string | undefined }) {
  const [left, top, right, bottom] = place.box;
  return <rect id={id} class={kind} x={left} y={top} width={right - left} height={bottom - top} />;
}

/** What a source that is no print (a web page) shows under which label. */
export function Labels({ statements, marked }: { statements: readonly Statement[]; marked: readonly Place[] }) {
  const labels = labelsOf(statements);
  if (labels.length === 0) return <AsRead statements={statements} marked={marked} />;
  return (
    <dl class="labels">
      {labels.map((place) => {
        const isMarked = marked.some((one) => isMet(one, place));
        return (
          <div id={isMarked ? 'mark' : undefined} class={isMarked ? 'marked' : undefined}>
            <dt>
              <Print of={place.label} />
            </dt>
            <dd>
              <Print of={place.fragment} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** All labels that the statements rest on, and those of what only the page says, each once. */
function labelsOf(statements: readonly Statement[]): Extract<Place, { at: 'label' }>[] {
  const places = statements.flatMap(({ places: of, page }) => [...of, ...Object.values(page?.places ?? {}).flat()]);
  const labels = places.flatMap((place) => (place.at === 'label' ? [place] : []));
  return [...new Map(labels.map((place) => [`${place.label}\n${place.fragment}`, place])).values()];
}

/** What is read on each page, for a source whose pages cannot be shown as pictures. */
function AsRead({ statements, marked }: { statements: readonly Statement[]; marked: readonly Place[] }) {
  const pageOf = ({ places }: Statement) => places.flatMap((place) => (place.at === 'box' ? [place.page] : []))[0] ?? 0;
  const isMarked = ({ places }: Statement) => places.some((place) => marked.some((one) => isMet(one, place)));
  const first = statements.find(isMarked);
  return (
    <>
      <p class="faint">The pages themselves cannot be shown as pictures here. This is what is read on each.</p>
      {[...groupedBy(statements, pageOf)].map(([page, of]) => (
        <section class="sheet" aria-label={`Page ${page}`}>
          <p class="sheet-number">{page === 0 ? '' : `page ${page}`}</p>
          <dl class="labels">
            {of.map((one) => (
              <div id={one === first ? 'mark' : undefined} class={isMarked(one) ? 'marked' : undefined}>
                <dt>
                  <IdLink id={idOf(one)} /> <Print of={one.title ?? ''} />
                </dt>
                <dd>
                  <Print of={one.statusText} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
