/**
 * Footnotes whose numbers can be read: paged.js draws them with counters, as generated content, which is not tagged in
 * the PDF and goes wrong while earlier pages are hidden. Here they are text of the call and of the note.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Just strong enough for paged.js's own sheet, and put in before the paper's: `.pagedjs_area a[data-footnote-call] { … }`
   * and `.footnote-number { … }` in a style sheet win. What `::footnote-call` and `::footnote-marker` say is not used.
   */
  orderpaper.noteStyles = `
    .pagedjs_area a[data-footnote-call] { vertical-align: super; font-size: 70%; line-height: 0; }
    .pagedjs_area a[data-footnote-call]::after { content: none; }
    .pagedjs_area [data-footnote-marker] { display: block; }
    .pagedjs_area .pagedjs_footnote_inner_content [data-note-display="inline"] { display: inline; }
  `;

  /** Puts each note's number in front of it, in a `span.footnote-number`. `data-number` goes before counting. */
  orderpaper.numberNotes = (content) => {
    content.querySelectorAll("[data-note='footnote']").forEach((note, at) => {
      note.dataset.noteNumber = note.dataset.number ?? String(at + 1);
      const number = document.createElement("span");
      number.className = "footnote-number";
      number.textContent = `${note.dataset.noteNumber}. `;
      number.setAttribute("data-ref", `${note.dataset.ref}n`);
      note.prepend(number);
    });
  };

  /** Makes paged.js write the number into the call when it makes one, before it measures where the call stands. */
  orderpaper.writeNoteNumbers = (Paged) => {
    const { prototype } = Paged.registeredHandlers.find(({ prototype }) => prototype.createFootnoteCall);
    const createCall = prototype.createFootnoteCall;
    prototype.createFootnoteCall = function (note) {
      const call = createCall.call(this, note);
      call.textContent = note.dataset.noteNumber;
      return call;
    };
  };

  /** paged.js renames a note when it moves it; the paper's own id stays a place that can be linked to. */
  orderpaper.restoreNoteIds = () => {
    for (const note of document.querySelectorAll(".pagedjs_footnote_area [data-note]")) {
      if (note.dataset.splitFrom) note.removeAttribute("id");
      else if (note.dataset.id) note.id = note.dataset.id;
    }
    for (const call of document.querySelectorAll("a[data-footnote-call]")) {
      const note = document.querySelector(
        `[data-note][data-ref="${call.dataset.ref}"]:not([data-split-from])`,
      );
      if (note) call.setAttribute("href", `#${note.id}`);
    }
  };
})();
