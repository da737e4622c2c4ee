import type { Edition } from "../../publish/edition.ts";
import { type ReadPlace, toReadAgain } from "../../publish/second-reading.ts";
import type { SitePage } from "../../site/site-page.ts";
import { openLayouts } from "../../views/layouts.ts";
import { type PrintedPage, printSlice } from "./print-slice.ts";
import { isSecondWorthIt, startSecondPrinter } from "./second-printer.ts";
import { slicesOf } from "./slices.ts";

export interface PrintingPlace {
  readonly staging: string;
  /** From where a second thread can read the edition; nothing is said where none may: of a members' edition. */
  readonly again?: ReadPlace | undefined;
  /** Megabytes that may be held. */
  readonly memory?: number | undefined;
}

/**
 * Prints some of the pages of an edition into the staging folder and says of each what it is and what it read, in no order. On two cores a
 * second thread takes slices of a large site in turn with this one; what is printed is the same.
 */
export async function printPages(
  edition: Edition,
  wanted: readonly SitePage[],
  { staging, again, memory }: PrintingPlace,
  tell: (page: PrintedPage) => void,
): Promise<void> {
  const print = openLayouts();
  const slices = slicesOf(wanted.length);
  const took = ({ printed }: { readonly printed: readonly PrintedPage[] }): void => printed.forEach(tell);
  const second =
    again && isSecondWorthIt(wanted.length, edition.pages.length, memory)
      ? startSecondPrinter(
          {
            reading: toReadAgain(edition, again),
            wanted: placesOf(wanted, edition.pages),
            shared: slices.shared,
            staging,
          },
          took,
        )
      : undefined;
  try {
    for (let slice = slices.next(); slice; slice = slices.next())
      took(await printSlice(wanted.slice(...slice), staging, print));
    const left = new Set(await second?.finished);
    if (left.size > 0)
      took(
        await printSlice(
          wanted.filter(({ address }) => left.has(address)),
          staging,
          print,
        ),
      );
  } finally {
    await second?.end();
  }
}

/** Where pages stand in the table, for another thread that has the same table. */
function placesOf(wanted: readonly SitePage[], table: readonly SitePage[]): SharedArrayBuffer {
  const places = new Map(table.map((page, at) => [page, at]));
  const shared = new SharedArrayBuffer(wanted.length * 4);
  new Uint32Array(shared).set(wanted.map((page) => places.get(page) ?? 0));
  return shared;
}
