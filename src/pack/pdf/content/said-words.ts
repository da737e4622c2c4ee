/** What is said in place of what is shown (ISO 32000-1, 14.9.4): kept where it says more, and told right at line ends. */
import { markOf, type Properties } from "./marks.ts";
import type { Operation } from "./operations.ts";
import { shownCodes, shows, writtenText } from "./string-bytes.ts";
import type { TextOf } from "./unicode-map.ts";

const SOFT_HYPHEN = "\u00ad";
const HYPHENS = new Set(["-", "\u2010", "\u2011"]);
const SAID_SOFT = "/Span<</ActualText<FEFF00AD>>>BDC";

/** A content stream and the operations in it. */
export interface Stream {
  readonly content: string;
  readonly operations: readonly Operation[];
}

/**
 * Chromium paints a blank without width for every place where a word may break, and calls it a soft hyphen; the hyphen at
 * a line's end it paints as if somebody had typed it. Here that hyphen is the soft one (14.8.2.2.3), and of the other
 * places nothing stays: words are read, found and copied whole. Replacement text that says what the font says anyway
 * goes too, because some readers lose the words behind it. `fonts` as for `survey`.
 */
export function withSaidWords(
  stream: Stream,
  properties: Properties,
  fonts: (name: string) => TextOf,
): Stream {
  if (!stream.content.includes("/ActualText")) return stream;
  const { operations } = stream;
  const out = new Rewritten(stream.content);
  let font = "";
  let broken = false;
  const reads = ({ operands }: Operation): string => fonts(font)(shownCodes(operands));
  for (let at = 0; at < operations.length; at++) {
    const operation = operations[at];
    if (operation === undefined) break;
    const { operator, operands } = operation;
    if (operator === "Tf") font = operands[0]?.slice(1) ?? "";
    const mark = markOf(operation, properties);
    const said = mark === undefined || mark === "close" ? undefined : mark.actualText;
    const inside = said === undefined ? undefined : plainSpan(operations, at, properties);
    if (said !== undefined && inside !== undefined) {
      const words = writtenText(said);
      const soft = words === SOFT_HYPHEN;
      if (
        soft ||
        words ===
          inside
            .filter(({ operator: one }) => shows(one))
            .map(reads)
            .join("")
      ) {
        for (const one of inside) if (!soft || !shows(one.operator)) out.keep(one);
        broken = soft;
        at += inside.length + 1;
        continue;
      }
    }
    if (broken && shows(operator) && HYPHENS.has(reads(operation))) {
      out.add("BDC", SAID_SOFT);
      out.keep(operation);
      out.add("EMC", "EMC");
    } else out.keep(operation);
    if (shows(operator)) broken = false;
  }
  return out;
}

/** The operations between a mark and its end, if no other mark and no change of font is among them. */
function plainSpan(
  operations: readonly Operation[],
  opens: number,
  properties: Properties,
): readonly Operation[] | undefined {
  for (let at = opens + 1; at < operations.length; at++) {
    const operation = operations[at];
    if (operation === undefined || operation.operator === "Tf") return undefined;
    const mark = markOf(operation, properties);
    if (mark === "close") return operations.slice(opens + 1, at);
    if (mark !== undefined) return undefined;
  }
  return undefined;
}

/** A stream put together from operations of another. */
class Rewritten implements Stream {
  readonly operations: Operation[] = [];
  readonly #source: string;
  #content = "";

  constructor(source: string) {
    this.#source = source;
  }

  get content(): string {
    return this.#content;
  }

  keep(operation: Operation): void {
    this.#put(operation, this.#source.slice(operation.start, operation.end));
  }

  /** An operation as it is written, its operator last. */
  add(operator: string, written: string): void {
    const operands = operator === "BDC" ? ["/Span", written.slice("/Span".length, -operator.length)] : [];
    this.#put({ operator, operands, start: 0, end: 0 }, written);
  }

  #put(operation: Operation, written: string): void {
    const start = this.#content.length;
    this.#content += `${written}\n`;
    this.operations.push({ ...operation, start, end: start + written.length });
  }
}
