import { childOf, childrenOf, inside, isOn, saidBy, type Xml } from "./xml.ts";

/** What a paragraph or character style says, with what it inherits. */
export interface Style {
  readonly name: string;
  /** 1 for Heading 1, 0 for the document's title. */
  readonly heading?: number | undefined;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly numId?: string;
  readonly level?: number;
}

export interface Styles {
  readonly of: (id: string | undefined) => Style;
  /** Size of running text in half points. */
  readonly size: number;
}

const MOST_ANCESTORS = 20;

/** The styles of a report (styles.xml). */
export function stylesOf(nodes: readonly Xml[]): Styles {
  const [root] = nodes;
  const all = new Map(childrenOf(root, "w:style").map((style) => [style.attribs["w:styleId"] ?? "", style]));
  const usual = childrenOf(root, "w:style").find(
    ({ attribs }) => attribs["w:type"] === "paragraph" && /^(?:1|true)$/.test(attribs["w:default"] ?? ""),
  );
  const known = new Map<string, Style>();
  const of = (id: string | undefined, depth = 0): Style => {
    const element = all.get(id ?? "") ?? usual;
    if (element === undefined || depth > MOST_ANCESTORS) return { name: id ?? "Normal" };
    const key = element.attribs["w:styleId"] ?? "";
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const base = saidBy(element, "w:basedOn");
    const style = { ...(base !== undefined && base !== key && of(base, depth + 1)), ...ownOf(element) };
    known.set(key, style);
    return style;
  };
  const defaults = inside(root, "w:docDefaults", "w:rPrDefault", "w:rPr");
  return { of, size: of(undefined).size ?? (Number(saidBy(defaults, "w:sz")) || 20) };
}

function ownOf(style: Xml): Style {
  const name = saidBy(style, "w:name") ?? style.attribs["w:styleId"] ?? "";
  const run = childOf(style, "w:rPr");
  const paragraph = childOf(style, "w:pPr");
  const numbers = childOf(paragraph, "w:numPr");
  const outline = saidBy(paragraph, "w:outlineLvl");
  const heading = headingOf(name, outline);
  const numId = saidBy(numbers, "w:numId");
  const level = saidBy(numbers, "w:ilvl");
  const size = Number(saidBy(run, "w:sz"));
  const bold = isOn(run, "w:b");
  const hidden = isOn(run, "w:vanish");
  const capitals = isOn(run, "w:caps");
  return {
    name,
    // Level 10 is running text, whatever the style is made from.
    ...((heading !== undefined || outline !== undefined) && { heading }),
    ...(bold !== undefined && { bold }),
    ...(hidden !== undefined && { hidden }),
    ...(capitals !== undefined && { capitals }),
    ...(size > 0 && { size }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level: Number(level) }),
  };
}

function headingOf(name: string, outline: string | undefined): number | undefined {
  if (/^title$/i.test(name)) return 0;
  const named = /^heading\s*([1-9])$/i.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  const level = Number(outline ?? "9");
  return level < 9 ? level + 1 : undefined;
}
