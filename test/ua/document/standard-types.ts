/** The standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set([
  ..."Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split(" "),
  ..."P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody".split(" "),
  ..."Table TR TH TD THead TBody TFoot".split(" "),
  ..."Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP".split(" "),
  ..."Figure Formula Form".split(" "),
]);

/** Types that group and mean nothing themselves: rules of nesting look through them, as veraPDF does. */
export const SEEN_THROUGH: ReadonlySet<string> = new Set(["NonStruct", "Div", "Part"]);

/** The standard type that a type stands for; `undefined` if its mapping never ends at one. */
export function standardType(type: string, roleMap: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined && !seen.has(at); at = roleMap.get(at)) {
    if (STANDARD_TYPES.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}
