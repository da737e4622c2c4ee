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

  /** Makes paged.js write numbers into calls before it measures, and leave the room for notes to `note-area.js`. */
  orderpaper.placeNotes = (Paged) => {
    const { prototype } = Paged.registeredHandlers.find(({ prototype }) => prototype.createFootnoteCall);
    const NOTE = "[data-note='footnote']";
    let rest = [];
    Object.assign(prototype, {
      renderNode(copy) {
        if (copy.nodeType !== Node.ELEMENT_NODE) return;
        const columns = copy.closest(".pagedjs_page_content");
        for (const note of copy.matches(NOTE) ? [copy] : copy.querySelectorAll(NOTE)) {
          const call = this.createFootnoteCall(note);
          call.textContent = note.dataset.noteNumber;
          // It has its note's classes; what the note matched as somebody's neighbour is not said of the call.
          for (const name of [...call.classList])
            if (name.startsWith("matches-")) call.classList.remove(name);
          note.dataset.footnoteMarker = note.dataset.ref;
          note.id = `note-${note.dataset.ref}`;
          orderpaper.putNote(note, columns);
        }
      },
      beforePageLayout({ area }, content) {
        orderpaper.carryNotes(rest, area, content === undefined);
        rest = [];
      },
      afterPageLayout(_element, page, token, chunker) {
        rest = orderpaper.settleNotes(page.area);
        // Text that follows on a page of another kind, or no text, does not share its page with the rest of a note.
        return rest.length > 0 && (!token || token.forced) ? chunker.clonePage(page) : undefined;
      },
      afterOverflowRemoved() {},
    });
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
