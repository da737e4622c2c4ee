/** The types of structure elements (ISO 32000-1, 14.8.4), and which of them stand in a line of text. */

const GROUPING = [
  "Document",
  "Part",
  "Art",
  "Sect",
  "Div",
  "BlockQuote",
  "TOC",
  "TOCI",
  "Index",
  "NonStruct",
  "Private",
];
const BLOCK = ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Caption"];
const TABLE = ["Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"];
const INLINE = ["Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"];
const RUBY = ["Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"];
const ILLUSTRATION = ["Figure", "Formula", "Form"];

const STANDARD = new Set([...GROUPING, ...BLOCK, ...TABLE, ...INLINE, ...RUBY, ...ILLUSTRATION]);

/**
 * Types of PDF 2.0 that Chromium writes, with the type of PDF 1.7 that a reader takes them for: the role map of every
 * pack. They keep their names, because those say more.
 */
export const PACK_ROLES: ReadonlyMap<string, string> = new Map([
  ["Aside", "Sect"],
  ["DocumentFragment", "Sect"],
  ["Em", "Span"],
  ["FENote", "Note"],
  ["Strong", "Span"],
  ["Sub", "Span"],
  ["Title", "P"],
]);

/** A paper's own type as one that a pack knows, by the paper's role map; `NonStruct` where nothing says. */
export function knownKind(kind: string, roles: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  for (let role: string | undefined = kind; role !== undefined && !seen.has(role); role = roles.get(role)) {
    if (STANDARD.has(role) || PACK_ROLES.has(role)) return role;
    seen.add(role);
  }
  return "NonStruct";
}

/** Elements that hold blocks and no text of their own. */
export const isGrouping = (kind: string): boolean => GROUPINGS.has(PACK_ROLES.get(kind) ?? kind);
/** Elements that stand in a line of text. */
export const isInline = (kind: string): boolean =>
  INLINES.has(PACK_ROLES.get(kind) ?? kind) || isIllustration(kind);
/** Elements that shapes alone can make. */
export const isIllustration = (kind: string): boolean => ILLUSTRATION.includes(kind);
/** Elements of a grid or list that mean something even when empty. */
export const mayBeEmpty = (kind: string): boolean => TABLE.includes(kind) || kind === "LI" || kind === "L";

const GROUPINGS = new Set(GROUPING);
const INLINES = new Set([...INLINE, ...RUBY]);
