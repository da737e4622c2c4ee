import type { HtmlNode } from "../markdown/elements.ts";
import type { Cleaner } from "./clean.ts";
import type { Printed } from "./numbering.ts";
import type { Style, Styles } from "./styles.ts";
import { allNamed, childOf, childrenOf, inside, isOn, saidBy, wordsIn, type Xml } from "./xml.ts";

/** A paragraph of the report, cleaned, with what shows what it is. */
export interface Line {
  readonly children: readonly HtmlNode[];
  readonly words: string;
  readonly style: Style;
  /** The number or bullet that Word gives it. */
  readonly printed?: Printed;
  readonly isBold: boolean;
  /** Whether it is larger than running text, in half points. */
  readonly larger: number;
  readonly isUnderlined: boolean;
  readonly isInTable: boolean;
  /** How far it stands in from the margin, in twentieths of a point. */
  readonly indent: number;
  /** Whether its end was deleted, so that the next paragraph goes on in it. */
  readonly runsOn: boolean;
}

export interface LineReader {
  readonly styles: Styles;
  readonly cleaner: Cleaner;
  readonly numberOf: (numId: string, level: number) => Printed | undefined;
}

/** Reads one paragraph; undefined for a line of a table of contents. Boxes that hung on it come with it. */
export function lineOf(
  paragraph: Xml,
  isInTable: boolean,
  { styles, cleaner, numberOf }: LineReader,
): { readonly line?: Line; readonly boxes: readonly HtmlNode[] } {
  const own = childOf(paragraph, "w:pPr");
  const style = styles.of(saidBy(own, "w:pStyle"));
  const { children, boxes, isContents } = cleaner.paragraph(paragraph);
  const words = children
    .map(wordsIn)
    .join("")
    .replace(/\uE000[a-z]\d+\uE001/g, "")
    .trim();
  const numbers = childOf(own, "w:numPr");
  const numId = saidBy(numbers, "w:numId") ?? style.numId;
  const level = Number(saidBy(numbers, "w:ilvl") ?? style.level ?? 0);
  // Word counts empty paragraphs of a list too.
  const printed = numId === undefined || numId === "0" ? undefined : numberOf(numId, level);
  if (isContents) return { boxes };
  const runs = allNamed(children, "w:r").filter((run) => wordsIn(run).trim() !== "" && !isSign(run));
  const every = (test: (own: Xml | undefined, named: Style) => boolean): boolean =>
    runs.length > 0 &&
    runs.every((run) => {
      const setting = childOf(run, "w:rPr");
      const named = saidBy(setting, "w:rStyle");
      return test(setting, named === undefined ? { name: "" } : styles.of(named));
    });
  const sizes = runs.map((run) => Number(saidBy(childOf(run, "w:rPr"), "w:sz")) || style.size || styles.size);
  const margin = inside(own, "w:ind")?.attribs;
  return {
    boxes,
    line: {
      children,
      words,
      style,
      ...(printed && { printed }),
      isBold: every((setting, named) => isOn(setting, "w:b") ?? named.bold ?? style.bold ?? false),
      isUnderlined: every((setting) => isOn(setting, "w:u") === true),
      larger: (sizes.length === 0 ? styles.size : Math.min(...sizes)) - styles.size,
      isInTable,
      indent: Number(margin?.["w:left"] ?? margin?.["w:start"] ?? 0),
      runsOn: childrenOf(childOf(own, "w:rPr"), "w:del").length > 0,
    },
  };
}

const isSign = (run: Xml): boolean => wordsIn(run).replace(/\uE000[a-z]\d+\uE001/g, "") === "";
