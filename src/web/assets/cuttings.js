// Pictures of pages are heavy: each is asked for when a part of it comes into sight, also by unfolding what holds it.
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      target.querySelector('image').setAttribute('href', target.dataset.picture);
    }
  },
  { rootMargin: '200px' },
);
for (const cutting of document.querySelectorAll('svg.cutting')) seen.observe(cutting);
