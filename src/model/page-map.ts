/** Pages of the pack, counted from 1 for its first sheet side; both ends included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Where everything stands in one meeting's pack: the one source of page numbers for the PDF and for the web. */
export interface PageMap {
  readonly meeting: string;
  /** Pages of the whole pack. */
  readonly pages: number;
  /** Size of the finished PDF in bytes. */
  readonly bytes: number;
  /** By the id of an agenda item that has papers: "item-4". */
  readonly items: ReadonlyMap<string, PageRange>;
  /** By the key of a part of the pack: a paper's id, "minutes-<meeting>", "actions". */
  readonly parts: ReadonlyMap<string, PageRange>;
}
