import { type HtmlElement, type HtmlNode, isElement, isUnseen } from "./elements.ts";
import type { Doubts } from "./places.ts";
import { cutAtPlaces, isPlace } from "./places.ts";
import { lowered, raised } from "./raised.ts";

/** Where words stand: breaks are written otherwise in cells, and not at all in headings. */
export type InlinePlace = "paragraph" | "cell" | "heading";

export const MARKS = ["href", "bold", "italic", "struck"] as const;
export type MarkKind = (typeof MARKS)[number];

/** How a letter is set: the address it leads to, and its marks. */
export type Setting = { readonly [kind in MarkKind]?: string };

/** A letter, or a thing among letters that is written as it stands: a picture, a note's call, a break, a place. */
export interface Unit extends Setting {
  readonly text: string;
  readonly fixed?: "thing" | "break" | "place";
}

export interface InlineReader {
  readonly doubts: Doubts;
  /** The Markdown of a picture; "" for one that is left out. */
  readonly picture: (image: HtmlElement) => string;
  /** The label of the note that an address within the document leads to; undefined if it is no note's. */
  readonly noteAt: (fragment: string) => string | undefined;
}

const LETTERS = /[\s\S]/gu;
const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em", "cite", "dfn", "var"]);
const STRUCK = new Set(["s", "strike", "del"]);

/** The letters of nodes with their marks, in the order of the text; spaces as they stand in the HTML. */
export function unitsOf(nodes: readonly HtmlNode[], reader: InlineReader, setting: Setting = {}): Unit[] {
  return nodes.flatMap((node) => {
    if (isElement(node)) return unitsOfElement(node, reader, setting);
    return node.type === "text" && "data" in node ? lettersOf(node.data, setting) : [];
  });
}

function lettersOf(words: string, setting: Setting): Unit[] {
  return cutAtPlaces(words).flatMap((piece): Unit[] =>
    isPlace(piece)
      ? [{ text: piece, fixed: "place" }]
      : [...piece.matchAll(LETTERS)].map(([text]) => ({ ...setting, text })),
  );
}

function unitsOfElement(node: HtmlElement, reader: InlineReader, setting: Setting): Unit[] {
  const inside = (more: Setting = {}): Unit[] => unitsOf(node.children, reader, { ...setting, ...more });
  const { name, attribs } = node;
  if (isUnseen(node)) return [];
  if (name === "br") return [{ text: "\n", fixed: "break" }];
  if (name === "img") return [{ ...setting, text: reader.picture(node), fixed: "thing" }];
  if (name === "input")
    return attribs.type === "checkbox" ? lettersOf("checked" in attribs ? "☑" : "☐", setting) : [];
  if (BOLD.has(name)) return inside({ bold: "yes" });
  if (ITALIC.has(name)) return inside({ italic: "yes" });
  if (STRUCK.has(name)) return inside({ struck: "yes" });
  if (name === "a") return linkOf(attribs.href ?? "", inside, reader);
  if (name === "sup") return isNoteCall(node, reader) ? inside() : shifted(inside(), raised);
  if (name === "sub") return shifted(inside(), lowered);
  if (name === "q") return [...lettersOf("“", setting), ...inside(), ...lettersOf("”", setting)];
  return inside();
}

/** An address that only the writer's own machine or network knows. */
const ELSEWHERE =
  /^(?:file:|\\\\|[a-z]:[\\/]|javascript:|about:|data:)|^https?:\/\/[^/]*(?:sharepoint\.com|onedrive\.)/i;

function linkOf(href: string, inside: (more?: Setting) => Unit[], { doubts, noteAt }: InlineReader): Unit[] {
  const address = href.trim();
  if (address.startsWith("#")) {
    const label = noteAt(address.slice(1));
    return label === undefined ? inside() : [{ text: `[^${label}]`, fixed: "thing" }];
  }
  if (address === "") return inside();
  const words = inside();
  if (!words.some(({ text, fixed }) => fixed === "thing" || text.trim() !== "")) return words;
  if (!ELSEWHERE.test(address)) return words.map((unit) => ({ ...unit, href: address }));
  const said = doubts.say(
    `a link leads to ${address}, where readers cannot go; only its words are kept: give a public address or leave it`,
  );
  return [...words, { text: said, fixed: "place" }];
}

const isNoteCall = (node: HtmlElement, { noteAt }: InlineReader): boolean =>
  node.children.some(
    (child) => isElement(child) && noteAt((child.attribs.href ?? "").slice(1)) !== undefined,
  );

/** Raised or lowered figures and letters as signs of their own, if there is one for each: m², CO₂. Ordinals stay plain. */
function shifted(units: Unit[], signs: ReadonlyMap<string, string>): Unit[] {
  if (!units.every(({ text, fixed }) => fixed === "place" || signs.has(text))) return units;
  return units.map((unit) => ({ ...unit, text: signs.get(unit.text) ?? unit.text }));
}
