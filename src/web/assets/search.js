// Results as you type: the same page is asked for, and what was found is put in the place of what was there.
const box = document.querySelector('#q');
const PAUSE = 160;
let waiting = 0;
let asking = new AbortController();

if (box && document.querySelector('#found')) {
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
}
foldOnNarrow();

async function ask() {
  asking.abort();
  asking = new AbortController();
  const form = new URLSearchParams(new FormData(box.form));
  if (!form.get('q')) form.delete('q');
  const address = form.size > 0 ? `/?${form}` : '/';
  const found = document.querySelector('#found');
  found.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, {
      signal: asking.signal,
      headers: { Accept: 'text/html' },
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    found.replaceWith(document.adoptNode(page.querySelector('#found')));
    document.title = page.title;
    history.replaceState(null, '', address);
    foldOnNarrow();
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  } finally {
    document.querySelector('#found').removeAttribute('aria-busy');
  }
}

/** Facets stand open beside the results; where they would push these out of sight, they start folded. */
function foldOnNarrow() {
  const facets = document.querySelector('#facets');
  if (facets && matchMedia('(max-width: 52rem)').matches) facets.open = false;
}
