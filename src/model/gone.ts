import * as v from "valibot";
import type { CivilDate } from "./civil-date.ts";
import { civilDate, group, listOf, text } from "./fields.ts";

/** The file that says what became of addresses that are no longer there. */
export const GONE = "gone.yaml";

/** `gone.yaml`: what was withdrawn and by whom, what moved and where. Written by people. */
export const goneSchema = group("the list of what is gone", {
  gone: listOf(
    group("a gone address", {
      address: text,
      title: text,
      date: civilDate,
      by: v.optional(text),
      reason: v.optional(text),
      "moved-to": v.optional(text),
    }),
  ),
});

export type TypedGone = v.InferOutput<typeof goneSchema>["gone"][number];

/** Why there is nothing at an address any more, or where what was there is now. */
export interface Gone {
  /** As addresses of the site are written, below its root: one that ends in a slash speaks for those below it, too. */
  readonly address: string;
  /** What stood there. */
  readonly title: string;
  /** The day on which it was withdrawn or moved. */
  readonly date: CivilDate;
  /** Both are there unless it moved. */
  readonly by?: string;
  readonly reason?: string;
  /** An address of the site, or a whole one of another. */
  readonly movedTo?: string;
  /** Where it says so. */
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** The ledger of addresses that were published: `orderpaper record` writes it, and nobody else. */
export const LEDGER = "addresses.txt";

/** One line of the ledger. */
export interface RecordedAddress {
  readonly address: string;
  /** The day of the content on which it was first recorded. */
  readonly since: CivilDate;
  readonly file: string;
  readonly line: number;
}
