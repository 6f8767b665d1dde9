import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import type { AssetPaths } from '../routes/assets.js';
import { plain } from './text.js';

/** What the frame of every page shows of the home and the visitor. */
export interface Frame {
  readonly assets: AssetPaths;
  /** What is to be known of the sources before anything else: there are none yet, or specimens are among them. */
  readonly sources: 'none' | 'specimens' | 'usual';
  readonly openFindings: number;
  readonly mayAdd: boolean;
  /** The address of this page: path and question. */
  readonly here: string;
}

interface PageProps {
  readonly frame: Frame;
  readonly title: string;
  /** The class of the view, which its styles go by. */
  readonly view: string;
  /** The feed of what the view shows. */
  readonly feed?: string | undefined;
  readonly children?: Child;
}

const VIEWS = [
  ['/', 'Search'],
  ['/releases', 'Releases'],
  ['/differences', 'Differences'],
  ['/papers', 'Papers'],
  ['/findings', 'Findings'],
  ['/calendar', 'Calendar'],
  ['/watches', 'Watches'],
] as const;

/** A whole page: the frame all views share, and the view in it. */
export function Page({ frame, title, view, feed, children }: PageProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${plain(title)} · modtrail`}</title>
          <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
          {feed !== undefined && <link rel="alternate" type="application/atom+xml" title={plain(title)} href={feed} />}
          <link rel="alternate" type="application/atom+xml" title="Everything new" href="/feed.atom" />
          <link rel="stylesheet" href={frame.assets.style} />
          {frame.assets.scripts.map((script) => (
            <script type="module" src={script}></script>
          ))}
        </head>
        <body class={`view-${view}`}>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          <Head frame={frame} />
          {frame.sources === 'none' && <NothingHeld mayAdd={frame.mayAdd} />}
          {frame.sources === 'specimens' && <SpecimenMark />}
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <Foot />
        </body>
      </html>
    </>
  );
}

function Head({ frame }: { frame: Frame }) {
  const [path = '/'] = frame.here.split('?');
  const views = frame.mayAdd ? [...VIEWS, ['/add', 'Add'] as const] : VIEWS;
  const isHere = (href: string) =>
    href === '/' ? path === '/' || path.startsWith('/modifications') : path.startsWith(href);
  return (
    <header class="head">
      <a class="mark" href="/" aria-label="modtrail, to the front page">
        mod<span>trail</span>
      </a>
      <nav aria-label="Views">
        <ul>
          {views.map(([href, name]) => (
            <li>
              <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
                {name}
                {name === 'Findings' && frame.openFindings > 0 && (
                  <span class="count" aria-label={`${frame.openFindings} open`}>
                    {frame.openFindings}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a class="help" href="/help" aria-current={path === '/help' ? 'page' : undefined}>
        Help
      </a>
    </header>
  );
}

function NothingHeld({ mayAdd }: { mayAdd: boolean }) {
  return (
    <aside class="notice" aria-label="Nothing is held yet">
      <strong>Nothing is held yet.</strong> Papers and pages come in with <code>modtrail ingest FILE…</code>
      {mayAdd ? (
        <>
          {' '}
          or by <a href="/add">dropping them here</a>.
        </>
      ) : (
        '; these pages show them as soon as they are in.'
      )}
    </aside>
  );
}

function SpecimenMark() {
  return (
    <aside class="notice" aria-label="Specimens">
      <strong>Specimens.</strong> Papers written for testing are among what you see; they were not published by SECAS.
    </aside>
  );
}

function Foot() {
  return (
    <footer class="foot">
      <p>
        Every value is printed somewhere: follow <span aria-hidden="true">¶</span> to see where.
      </p>
      <p>
        <a href="/help">Help and keys</a> · <a href="/api">API</a>
      </p>
    </footer>
  );
}
