/** What goes into the press and what comes out: one paper's HTML, and its finished pages. */

/** A file that the sheet may ask for, kept in memory. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  /** As in a Content-Type header: `text/css; charset=utf-8`. */
  readonly type: string;
}

/** One paper, ready to be laid out. */
export interface Sheet {
  /** For messages: `04-street-trees`. */
  readonly name: string;
  /** A complete HTML document; every address in it is relative to `http://pack.invalid/`. */
  readonly html: string;
  /** `css/pack.css` is served at `http://pack.invalid/css/pack.css`; nothing else is, and no other host exists. */
  readonly files: ReadonlyMap<string, SheetFile>;
  readonly engine: "chromium" | "pagedjs";
  /** Ids whose place must be readable from the PDF: each becomes a named destination. */
  readonly anchors: readonly string[];
}

/** Words a reader would look for in vain. */
export interface Loss {
  /** Page of this paper, from 1, where it is known. */
  readonly page: number | undefined;
  /** The first dozen words, or the address of a file that was not there. */
  readonly words: string;
  /** `clipped`: outside the page or cut off by a box. `missing`: not drawn at all, or drawn as an empty box. */
  readonly why: "clipped" | "missing";
}

/** A link of the paper as it was printed. */
export interface SheetLink {
  readonly href: string;
  readonly text: string;
}

/** A paper in pages. */
export interface LaidOut {
  /**
   * A tagged PDF with outline and named destinations, as Chromium wrote it. Between runs its two dates
   * change, and the numbers of nodes in the IDs of its structure; a fragment has neither.
   */
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Empty for a paper that is whole. */
  readonly losses: readonly Loss[];
  /** Every link that was drawn, in document order, which is the order of the Link elements in the structure tree. */
  readonly links: readonly SheetLink[];
}
