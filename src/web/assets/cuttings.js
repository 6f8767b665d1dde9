// Pictures of pages are heavy: each is asked for when a part of it comes into sight, also by unfolding what holds it.
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) show(target);
    }
  },
  { rootMargin: '200px' },
);

function show(cutting) {
  seen.unobserve(cutting);
  cutting.querySelector('image').setAttribute('href', cutting.dataset.picture);
}

for (const cutting of document.querySelectorAll('svg.cutting')) seen.observe(cutting);

// What is printed on paper is not scrolled: all that stands open is asked for.
addEventListener('beforeprint', () => {
  for (const cutting of document.querySelectorAll('svg.cutting')) if (cutting.checkVisibility()) show(cutting);
});
