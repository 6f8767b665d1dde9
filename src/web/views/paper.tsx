import type { PaperAnswer } from '../../answers/papers.js';
import type { PrintView } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';
import { paperHref } from '../parts/links.js';
import { When } from '../parts/signs.js';
import { plain, Print } from '../parts/text.js';
import { differencesHref, pagesHref } from './differences-links.js';
import { AboutPaper, ReadHere } from './paper-aside.js';
import { LinesPrint, Labels, PicturePrint } from './paper-pages.js';

/** What the page of a source shows. */
export interface PaperPageView {
  readonly paper: PaperAnswer;
  readonly print: PrintView | null;
  /** Why the print cannot be shown, where it should be but cannot. */
  readonly trouble: string | null;
  /** The places asked for. */
  readonly marked: readonly Place[];
  /** What is read in them. */
  readonly read: readonly Statement[];
}

/** A source as printed, with all that is read in it marked and linked. */
export function PaperPage(view: PaperPageView) {
  const { paper, read } = view;
  return (
    <>
      <Header paper={paper} />
      <div class="paper">
        <Sheets {...view} />
        <aside class="read" aria-label="What is read here">
          {read.length > 0 ? <ReadHere read={read} name={paper.record.name} /> : <AboutPaper paper={paper} />}
        </aside>
      </div>
    </>
  );
}

function Header({ paper: { record, previous, next } }: { paper: PaperAnswer }) {
  return (
    <header>
      <h1>
        <Print of={record.title} />
      </h1>
      <p class="facts">
        <span class="fact">
          {record.page !== undefined && 'captured on '}
          <When date={record.date} />
        </span>
        <span class="fact">{plain(record.name)}</span>
        {previous !== null && (
          <a rel="prev" href={paperHref(previous.name)}>
            ← the one before
          </a>
        )}
        {next !== null && (
          <a rel="next" href={paperHref(next.name)}>
            the one after →
          </a>
        )}
        {previous !== null && record.kind === 'paper' && (
          <a href={differencesHref(previous.name, record.name)}>what it changed</a>
        )}
        {previous !== null && record.page !== undefined && (
          <a href={pagesHref(previous.name, record.name)}>what it changed</a>
        )}
      </p>
    </header>
  );
}

function Sheets({ paper, print, trouble, marked }: PaperPageView) {
  return (
    <div class="sheets">
      {trouble !== null && (
        <p class="trouble" role="alert">
          The print cannot be shown: <Print of={trouble} />
        </p>
      )}
      {print === null && <Labels statements={paper.statements} marked={marked} />}
      {print?.pages.map((page) =>
        page.shows === 'lines' ? (
          <LinesPrint page={page} paper={paper} marked={marked} />
        ) : (
          <PicturePrint page={page} paper={paper} marked={marked} />
        ),
      )}
    </div>
  );
}
