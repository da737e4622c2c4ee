/** A cell ready to be printed. `across` and `down` are how many columns and rows it takes, 1 if not said. */
export interface Cell {
  readonly html: string;
  readonly empty: boolean;
  readonly align?: "figures" | "centre";
  readonly across?: number;
  readonly down?: number;
}

/** A table whatever it was typed as. Rows leave out the cells that others cover. */
export interface Table {
  readonly columns: number;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** HTML of the caption, and its words. */
  readonly caption?: { readonly html: string; readonly words: string };
  /** What a screen reader calls the region, if not the caption: the figures of a chart have one. */
  readonly name?: string;
  /** Whether the first cell of each row names the row. */
  readonly rowLabels: boolean;
}
