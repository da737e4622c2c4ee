import type { Draft } from "./draft.ts";
import type { Harvest } from "./harvest.ts";
import { lineOf } from "./json.ts";
import type { OparlSource } from "./source.ts";

/** What every step of an import works with. */
export interface Work {
  readonly harvest: Harvest;
  readonly source: OparlSource;
  readonly draft: Draft;
  /** The council's time zone: "Europe/Berlin". */
  readonly zone: string;
}

/** Words for a field that is no Markdown, in one line. Two brackets would begin what is withheld. */
export const plainField = (value: unknown): string | undefined => lineOf(value)?.replace(/\[(?=\[)/g, "[ ");
