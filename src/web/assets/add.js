// Files may be dropped anywhere on the place for them; while they are read, each step is shown as it happens.
const drop = document.querySelector('.drop');
const job = document.querySelector('progress[data-job]');

if (drop) {
  const files = drop.querySelector('input');
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') files.files = event.dataTransfer.files;
    });
  }
}

if (job) {
  const events = new EventSource(`${location.pathname}/events`);
  events.addEventListener('step', ({ data }) => {
    const { done, file } = JSON.parse(data);
    job.value = done;
    for (const item of document.querySelectorAll('[data-file]')) {
      if (item.dataset.file === file) item.querySelector('.state').textContent = '✔';
    }
  });
  events.addEventListener('end', () => {
    events.close();
    location.reload();
  });
}
