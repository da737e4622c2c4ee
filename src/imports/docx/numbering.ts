import { childOf, childrenOf, saidBy, type Xml } from "./xml.ts";

/** The number or bullet that Word prints before a paragraph. */
export interface Printed {
  readonly list: string;
  /** How deep, from 0. */
  readonly level: number;
  /** Word's name of the way it counts: "decimal", "lowerLetter", "bullet". */
  readonly format: string;
  /** "4.3", "(a)"; a bullet's sign. */
  readonly text: string;
  readonly number: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isLegal: boolean;
}

/** Deals out the numbers of automatic lists while paragraphs are gone through from top to bottom (numbering.xml). */
export function numbererOf(nodes: readonly Xml[]): (numId: string, level: number) => Printed | undefined {
  const [root] = nodes;
  const abstract = new Map(
    childrenOf(root, "w:abstractNum").map((each) => [each.attribs["w:abstractNumId"] ?? "", each]),
  );
  const lists = new Map(childrenOf(root, "w:num").map((each) => [each.attribs["w:numId"] ?? "", each]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  function levelsOf(numId: string): readonly Level[] {
    const list = lists.get(numId);
    const base = childrenOf(abstract.get(saidBy(list, "w:abstractNumId") ?? ""), "w:lvl");
    const levels: Level[] = [];
    for (const each of base) levels[Number(each.attribs["w:ilvl"])] = levelOf(each);
    for (const change of childrenOf(list, "w:lvlOverride")) {
      const own = childOf(change, "w:lvl");
      if (own !== undefined) levels[Number(change.attribs["w:ilvl"])] = levelOf(own);
    }
    return levels;
  }

  return (numId, level) => {
    const list = lists.get(numId);
    const levels = levelsOf(numId);
    const own = levels[level];
    if (list === undefined || own === undefined || own.format === "none") return undefined;
    const key = saidBy(list, "w:abstractNumId") ?? numId;
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const change of childrenOf(list, "w:lvlOverride")) {
        const start = saidBy(change, "w:startOverride");
        const at = Number(change.attribs["w:ilvl"]);
        if (start !== undefined && at <= level) {
          count.length = Math.min(count.length, at);
          for (let above = count.length; above < at; above += 1) count[above] = levels[above]?.start ?? 1;
          count[at] = Number(start) - 1;
        }
      }
    }
    for (let above = 0; above < level; above += 1) count[above] ??= levels[above]?.start ?? 1;
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return counted(count[at] ?? 1, own.isLegal ? "decimal" : (levels[at]?.format ?? "decimal"));
    });
    return { list: numId, level, format: own.format, text: text.trim(), number: count[level] ?? 1 };
  };
}

const levelOf = (level: Xml): Level => ({
  start: Number(saidBy(level, "w:start") ?? "1"),
  format: saidBy(level, "w:numFmt") ?? "decimal",
  text: saidBy(level, "w:lvlText") ?? "",
  isLegal: childOf(level, "w:isLgl") !== undefined,
});

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** A number in one of Word's ways to count; figures for those that are not of English reports. */
export function counted(number: number, format: string): string {
  const letters = (): string =>
    String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
  switch (format) {
    case "lowerLetter":
      return letters();
    case "upperLetter":
      return letters().toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

function roman(number: number): string {
  let text = "";
  let left = number;
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}
