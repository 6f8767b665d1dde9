// The keyboard first: / to the search box, j and k through the items of a view, Enter into one, ? for help.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inField = event.target.closest('input, textarea, select');
  if (event.key === 'Escape' && inField) inField.blur();
  if (inField) return;
  const acts = KEYS[event.key];
  if (acts) {
    event.preventDefault();
    acts();
  }
});

const KEYS = {
  '/': () => {
    const box = document.querySelector('#q');
    if (box) box.select();
    else location.assign('/#q');
  },
  '?': () => location.assign('/help'),
  j: () => step(1),
  k: () => step(-1),
  '[': () => follow('a[rel=prev]'),
  ']': () => follow('a[rel=next]'),
};

if (location.hash === '#q') document.querySelector('#q')?.focus();

function step(by) {
  const items = [...document.querySelectorAll('[data-item]')];
  const at = items.findIndex((item) => item.classList.contains('at'));
  const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
  if (!next) return;
  items[at]?.classList.remove('at');
  next.classList.add('at');
  next.scrollIntoView({ block: 'nearest' });
  next.querySelector('a')?.focus({ preventScroll: true });
}

function follow(selector) {
  document.querySelector(selector)?.click();
}
