/** A place to drop papers. */
export function Add({ mostFiles, mostBytes }: { mostFiles: number; mostBytes: number }) {
  return (
    <>
      <h1>Add papers</h1>
      <p class="lead">
        PDFs, text dumps or saved pages. Each is kept exactly as it is; one that cannot be read fails alone, and what
        you have already is recognised.
      </p>
      <form class="add section" action="/add" method="post" enctype="multipart/form-data">
        <label class="drop" for="files">
          <strong>Choose files, or drop them here</strong>
          <span class="faint">
            up to {mostFiles} files, {mostBytes / 1024 / 1024} MB together
          </span>
          <input id="files" name="files" type="file" multiple required accept=".pdf,.txt,.html,.htm" />
        </label>
        <button type="submit">Add</button>
      </form>
    </>
  );
}
