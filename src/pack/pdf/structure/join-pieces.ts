/**
 * Makes one element of the pieces that lie on several pages, and takes out the heads that tables have again on later
 * pages. What is what, the pages say themselves (`marks.ts`).
 */
import { type Element, type Kid, pageOf } from "./element.ts";
import { type Mark, readMark } from "./marks.ts";
import { holder, nameCells, type Part, rowsOf, termItems, type Whole } from "./whole.ts";

/** A structure in which every element stands once. */
export interface Joined {
  readonly kids: readonly Kid[];
  /** Notes by their number, taken out of the feet of pages; and the numbers of the notes that references call. */
  readonly notes: ReadonlyMap<number, Element>;
  readonly calls: ReadonlyMap<Kid, number>;
  /** Heads that come again, and the IDs of their cells with those of the cells they repeat. */
  readonly repeats: readonly Element[];
  readonly sameIds: ReadonlyMap<string, string>;
  /** What could not be put together, as short phrases. */
  readonly shortcomings: readonly string[];
}

interface Pieces {
  readonly whole: Whole;
  readonly wanted: number;
  found: number;
}

/** A piece of a table: the whole of it, and how many rows this piece has repeated. */
interface TablePiece {
  readonly whole: Whole;
  repeated: number;
}

/** `language`: of the whole paper; an element that is in the language of what it stands in need not say so. */
export function joinPieces(kids: readonly Kid[], language: string): Joined {
  const split = new Map<number, Pieces>();
  const place = new Map<Part, number>();
  const notes = new Map<number, Whole>();
  const calls = new Map<Kid, number>();
  const repeats: Element[] = [];
  const sameIds = new Map<string, string>();

  /** The element that this is a further piece of. */
  const begun = (mark: Mark | undefined): Whole | undefined => {
    if (mark?.is === "note") return notes.get(mark.number);
    const pieces = mark?.is === "piece" ? split.get(mark.of) : undefined;
    if (pieces !== undefined) pieces.found += 1;
    return pieces?.whole;
  };

  const begin = (found: Element, lang: string | undefined, mark: Mark | undefined): Whole => {
    const { lang: _, kids: __, ...rest } = found;
    // Only a piece that holds other elements is a group: that is how it came to be in the structure at all.
    const group = mark?.is === "piece" && rest.kind === "Div";
    const kind = group ? "NonStruct" : (kindOf(mark) ?? rest.kind);
    const whole: Whole = { ...rest, kind, ...(lang === undefined ? {} : { lang }), kids: [] };
    if (mark?.is === "piece") {
      split.set(mark.of, { whole, wanted: mark.pieces, found: 1 });
      place.set(whole, mark.of);
    } else if (mark?.is === "note") {
      whole.id = `note ${mark.number}`;
      notes.set(mark.number, whole);
    }
    return whole;
  };

  const join = (found: Kid, within: string, table: TablePiece | undefined): readonly Part[] => {
    if (found.what !== "element") return [found];
    const { lang: said, mark } = readMark(found.lang);
    if (mark?.is === "repeat" && table !== undefined) {
      repeats.push(found);
      const row = rowsOf(table.whole)[table.repeated];
      if (row !== undefined) nameCells(found, row, sameIds);
      table.repeated += 1;
      return [];
    }
    const before = begun(mark);
    const whole = before ?? begin(found, said === within ? undefined : said, mark);
    const inside = whole.kind === "Table" ? { whole, repeated: 0 } : table;
    for (const kid of found.kids) whole.kids.push(...join(kid, said ?? within, inside));
    // A cell without words has no piece on some pages and may come after those behind it.
    if (mark?.is === "piece" && whole.kind === "TR")
      whole.kids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    if (mark?.is === "terms") whole.kids = [...termItems(whole.kids)];
    if (before !== undefined || mark?.is === "note") return [];
    if (mark?.is !== "call") return [whole];
    const reference = holder("Reference", [whole]);
    calls.set(reference, mark.number);
    return [reference];
  };

  const joined = kids.flatMap((kid) => join(kid, language, undefined));
  const shortcomings = [...split.values()]
    .filter(({ wanted, found }) => found < wanted)
    .map(
      ({ whole, wanted }) =>
        `page ${pageOf(whole) + 1}: ${wanted} pieces of one ${whole.kind} are not joined`,
    );
  return { kids: joined, notes, calls, repeats, sameIds, shortcomings };
}

function kindOf(mark: Mark | undefined): string | undefined {
  switch (mark?.is) {
    case "note":
      return "Note";
    case "label":
      return "Lbl";
    case "terms":
      return "L";
    case "body":
      return "LBody";
    default:
      return undefined;
  }
}
