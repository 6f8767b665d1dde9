import type { LiveHome } from '../answers/live.js';
import type { PrintView } from '../model/print-view.js';
import type { RunReport } from '../model/source.js';
import type { Change, SourceRecord } from '../model/statement.js';
import type { Watch, WatchId } from '../model/watch.js';

/** Files of ours that pages load, by name, as text. */
export type Assets = Readonly<Record<string, string>>;

/** Shows sources as they are printed. Handed in by the command line, since the web reads no file itself. */
export interface Prints {
  /** The pages of a source; null where this kind of source is not shown as print. */
  readonly view: (source: SourceRecord) => Promise<PrintView | null>;
  /** One page as a PNG picture; null where there is none. Made when it is first asked for. */
  readonly picture: (source: SourceRecord, page: number) => Promise<Uint8Array | null>;
}

/** A file that a person gave the browser. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of given files. */
export interface TakenIn {
  readonly run: RunReport;
  /** For each paper that is new, the paper before it and what changed since. */
  readonly changes: readonly {
    readonly paper: string;
    readonly since: string | null;
    readonly changes: readonly Change[];
  }[];
}

/** Takes files into the home and brings its index up to date. */
export type TakeIn = (
  files: readonly GivenFile[],
  onStep: (step: { readonly done: number; readonly total: number; readonly file: string }) => void,
) => Promise<TakenIn>;

/** Adds and removes watches of the home. */
export interface Watching {
  readonly add: (watch: Pick<Watch, 'subject' | 'name'>) => Promise<Watch>;
  /** @throws UsageError where there is no such watch. */
  readonly remove: (id: WatchId) => Promise<void>;
}

/** Who may come in. */
export interface Entry {
  /** The host names by which the site may be asked for, without ports; null where any will do. */
  readonly hosts: readonly string[] | null;
  /** What a visitor has to show once; null where the site is bound to loopback. */
  readonly token: string | null;
}

/** All that the web app is made from. */
export interface Site {
  readonly live: LiveHome;
  readonly prints: Prints;
  readonly assets: Assets;
  readonly entry: Entry;
  /** Null where files may not be given. */
  readonly takeIn: TakeIn | null;
  readonly watching: Watching;
  readonly now: () => Date;
  /** Told of errors that are defects of ours. */
  readonly onDefect: (error: unknown) => void;
}
