import type { CivilDate } from "./civil-date.ts";

/**
 * What is stamped at the foot of a page and what people say: "26"; "26a" for a page that a frozen numbering had no number
 * for; "34–35" for one page that stands for several which are no longer used.
 */
export type PageLabel = string;

/** Pages of the pack; both ends included. */
export interface PageRange {
  readonly from: PageLabel;
  readonly to: PageLabel;
}

/** One part of a pack in its place. */
export interface PartPages extends PageRange {
  /** The side of the PDF it begins on, counted from 1: `pack.pdf#page=<side>`. */
  readonly side: number;
  /** What is stamped on each of its pages, in order. */
  readonly labels: readonly PageLabel[];
  /** On which page, counted from 0 in the part, each anchor stands: numbered paragraphs, items, slides. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Its line in the outline: "5. Street trees". */
  readonly title: string;
  /** The id of the item that names it. */
  readonly item?: string;
  /** The number of the supplement it came with; the first pack has none. */
  readonly supplement?: number;
}

/** A paper that came after the pack was published. */
export interface AddedPages {
  readonly title: string;
  /** The number of its item as printed: "6A". */
  readonly item?: string;
  readonly pages: PageRange;
}

/** A paper that was published again, with the pages it had and those it has now. */
export interface ReplacedPages extends AddedPages {
  /** The id of the paper in its meeting. */
  readonly paper?: string;
  readonly old: PageRange;
  readonly revised: CivilDate;
  readonly reason: string;
  /** The number of a later supplement that brings it again, and of the one that brought it before this. */
  readonly again?: number;
  readonly before?: number;
}

/** What was added to a pack after it was published, as a PDF of only the new leaves. */
export interface SupplementMap {
  /** 1 for the first. */
  readonly number: number;
  readonly published: CivilDate;
  /** Sides of its own PDF, and its size in bytes. */
  readonly sides: number;
  readonly bytes: number;
  readonly added: readonly AddedPages[];
  readonly replaced: readonly ReplacedPages[];
}

/** Where everything stands in one meeting's pack: the one source of page numbers for the PDF and for the web. */
export interface PageMap {
  readonly meeting: string;
  /** Sides of the whole PDF, blank ones included. */
  readonly sides: number;
  /** Size of the finished PDF in bytes. */
  readonly bytes: number;
  /** What is stamped on each side, in order. */
  readonly labels: readonly PageLabel[];
  /** By the id of an agenda item that has papers: "item-4"; two ranges where a supplement has some of them. */
  readonly items: ReadonlyMap<string, readonly PageRange[]>;
  /** By the key of a part of the pack: "agenda", a paper's id, "minutes-<meeting>", "actions", "file-<name>". */
  readonly parts: ReadonlyMap<string, PartPages>;
  readonly supplements: readonly SupplementMap[];
  /**
   * The PDFs made of these pages, by the name of the file: "pack.pdf", "agenda.pdf", "minutes.pdf", "supplement-1.pdf",
   * "04-street-trees.pdf". Bytes are known of those that are announced with their size.
   */
  readonly files: ReadonlyMap<string, { readonly sides: number; readonly bytes?: number }>;
}
