/** What every marked sequence of a page or form shows: its words, and whether it shows anything but lines. */
import { type Mark, markOf, type Properties, paintsMatter } from "./marks.ts";
import type { Operation } from "./operations.ts";
import { movesPen, Pen } from "./pen.ts";
import { shownCodes, shows, writtenText } from "./string-bytes.ts";
import type { TextOf } from "./unicode-map.ts";

/** What one stretch of marked content shows. */
export interface Shown {
  /** Text with a line feed where a line begins, so that words of two lines stay apart. */
  readonly text: string;
  /** False for borders, rules and backgrounds: paths alone. */
  readonly matter: boolean;
  /** Nothing but pictures, and perhaps paths. */
  readonly picture?: boolean;
}

/** By marked-content identifier. */
export type Survey = ReadonlyMap<number, Shown>;

/**
 * `fonts`: reads the codes of a font by its name in the resources. `forms`: names of what may paint words of its own; any
 * other object that is painted is a picture.
 */
export function survey(
  operations: readonly Operation[],
  properties: Properties,
  fonts: (name: string) => TextOf,
  forms: ReadonlySet<string> = new Set(),
): Survey {
  const shown = new Map<number, { text: string; matter: boolean; picture: boolean }>();
  const open: Mark[] = [];
  const pen = new Pen();
  let font: TextOf = () => "";
  let owner: { text: string; matter: boolean; picture: boolean } | undefined;
  let spoken = false;
  for (const operation of operations) {
    const { operator, operands } = operation;
    const mark = markOf(operation, properties);
    if (mark !== undefined) {
      if (mark === "close") open.pop();
      else open.push(mark);
      const mcid = open.findLast((outer) => outer.mcid !== undefined)?.mcid;
      owner =
        mcid === undefined ? undefined : (shown.get(mcid) ?? { text: "", matter: false, picture: true });
      if (mcid !== undefined && owner !== undefined) shown.set(mcid, owner);
      spoken = open.some(({ actualText }) => actualText !== undefined);
      if (owner !== undefined && mark !== "close" && mark.actualText !== undefined) {
        owner.text += lineBreak(pen) + writtenText(mark.actualText);
      }
    } else if (operator === "Tf") font = fonts(operands[0]?.slice(1) ?? "");
    else if (movesPen(operator)) pen.move(operator, operands);
    else if (paintsMatter(operator)) {
      const isText = shows(operator);
      const text = isText ? font(shownCodes(operands)) : "";
      if (owner === undefined) continue;
      owner.matter = true;
      owner.picture &&= !isText && !forms.has(operands[0]?.slice(1) ?? "");
      if (isText && !spoken) owner.text += lineBreak(pen) + text;
    }
  }
  return shown;
}

const lineBreak = (pen: Pen): "" | "\n" => (pen.show().line ? "\n" : "");
