/** What every marked sequence of a page or form shows: its words, and whether it shows anything but lines. */
import { type Mark, markOf, type Properties, paintsMatter } from "./marks.ts";
import type { Operation } from "./operations.ts";
import { stringBytes, writtenText } from "./string-bytes.ts";
import type { TextOf } from "./unicode-map.ts";

/** What one stretch of marked content shows. */
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
  let owner: { text: string; matter: boolean } | undefined;
  let spoken = false;
  for (const operation of operations) {
    const { operator, operands } = operation;
    const mark = markOf(operation, properties);
    if (mark !== undefined) {
      if (mark === "close") open.pop();
      else open.push(mark);
      const mcid = open.findLast((outer) => outer.mcid !== undefined)?.mcid;
      owner = mcid === undefined ? undefined : (shown.get(mcid) ?? { text: "", matter: false });
      if (mcid !== undefined && owner !== undefined) shown.set(mcid, owner);
      spoken = open.some(({ actualText }) => actualText !== undefined);
      if (owner !== undefined && mark !== "close" && mark.actualText !== undefined) {
        owner.text += pen.lineBreak() + writtenText(mark.actualText);
      }
    } else if (operator === "Tf") font = fonts(operands[0]?.slice(1) ?? "");
    else if (MOVING.has(operator)) pen.move(operator, operands);
    else if (owner !== undefined && paintsMatter(operator)) {
      owner.matter = true;
      const says = !spoken && SHOWING.has(operator);
      if (says) owner.text += pen.lineBreak() + font(codes(operands.at(-1) ?? ""));
    }
  }
  return shown;
}

const MOVING = new Set(["BT", "Tm", "Td", "TD", "T*"]);
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

  move(operator: string, operands: readonly string[]): void {
    const [x, y] = [Number(operands.at(-2) ?? 0), Number(operands.at(-1) ?? 0)];
    if (operator === "BT") [this.#x, this.#y] = [0, 0];
    else if (operator === "Tm") [this.#x, this.#y] = [x, y];
    else if (operator === "T*") this.#y -= 1;
    else [this.#x, this.#y] = [this.#x + x, this.#y + y];
  }

  /** To be asked before each showing of text. */
  lineBreak(): "" | "\n" {
    const begins = this.#y !== this.#shownY && this.#x <= this.#shownX;
    [this.#shownX, this.#shownY] = [this.#x, this.#y];
    return begins ? "\n" : "";
  }
}
