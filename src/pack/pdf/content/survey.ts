/** What every marked sequence of a page or form shows: its words, and whether it shows anything but lines. */
import { type Mark, markOf, type Properties, paintsMatter } from "./marks.ts";
import type { Operation } from "./operations.ts";
import { stringBytes, writtenText } from "./string-bytes.ts";
import type { TextOf } from "./unicode-map.ts";

export interface Shown {
  /** Text with a line feed where a line begins, so that words of two lines stay apart. */
  readonly text: string;
  /** False for borders, rules and backgrounds: paths alone. */
  readonly matter: boolean;
}

/** By marked-content identifier. */
export type Survey = ReadonlyMap<number, Shown>;

/** `fonts`: reads the codes of a font by its name in the resources. */
export function survey(
  operations: readonly Operation[],
  properties: Properties,
  fonts: (name: string) => TextOf,
): Survey {
  const shown = new Map<number, { text: string; matter: boolean }>();
  const open: Mark[] = [];
  const pen = new Pen();
  let font: TextOf = () => "";
  for (const { operator, operands, ...rest } of operations) {
    const mark = markOf({ operator, operands, ...rest }, properties);
    if (mark === "close") open.pop();
    else if (mark !== undefined) open.push(mark);
    const owner = open.findLast(({ mcid }) => mcid !== undefined)?.mcid;
    if (operator === "Tf") font = fonts(operands[0]?.slice(1) ?? "");
    pen.move(operator, operands.map(Number));
    if (owner === undefined) continue;
    const found = shown.get(owner) ?? { text: "", matter: false };
    shown.set(owner, found);
    if (paintsMatter(operator)) found.matter = true;
    const spoken = open.some(({ actualText }) => actualText !== undefined);
    if (mark !== undefined && mark !== "close" && mark.actualText !== undefined) {
      found.text += pen.lineBreak() + writtenText(mark.actualText);
    } else if (!spoken && SHOWING.has(operator)) {
      found.text += pen.lineBreak() + font(codes(operands.at(-1) ?? ""));
    }
  }
  return shown;
}

const SHOWING = new Set(["Tj", "TJ", "'", '"']);

/** The codes of one string, or of all strings of an array. */
function codes(written: string): Uint8Array {
  if (!written.startsWith("[")) return stringBytes(written);
  const strings = written.match(/\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>/g) ?? [];
  return Buffer.concat(strings.map(stringBytes));
}

/** Where text is being shown: a new line begins below or above the last text and no further along than it began. */
class Pen {
  #x = 0;
  #y = 0;
  #shownX = Number.NEGATIVE_INFINITY;
  #shownY = 0;

  move(operator: string, numbers: readonly number[]): void {
    if (operator === "BT") [this.#x, this.#y] = [0, 0];
    else if (operator === "Tm") [this.#x, this.#y] = [numbers[4] ?? 0, numbers[5] ?? 0];
    else if (operator === "Td" || operator === "TD")
      [this.#x, this.#y] = [this.#x + (numbers[0] ?? 0), this.#y + (numbers[1] ?? 0)];
    else if (operator === "T*" || operator === "'" || operator === '"') this.#y -= 1;
  }

  /** To be asked before each showing of text. */
  lineBreak(): "" | "\n" {
    const begins = this.#y !== this.#shownY && this.#x <= this.#shownX;
    [this.#shownX, this.#shownY] = [this.#x, this.#y];
    return begins ? "\n" : "";
  }
}
