/**
 * Glyphs that stand for two characters are read back as the one people type. In Source Serif the apostrophe and the
 * modifier letter share a glyph, and Chromium's table names the letter: a search for “children’s” would find nothing.
 */
const TYPED: Readonly<Record<string, string>> = { "02BB": "2018", "02BC": "2019" };

const SECTIONS = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
/** The last hexadecimal string of a line: what the code or the range stands for. */
const MEANING = /<([0-9A-Fa-f]{4})>(\s*)$/gm;

/** A ToUnicode table (ISO 32000-1, 9.10.3) whose glyphs mean the characters that people type. */
export function withTypedCharacters(table: string): string {
  return table.replace(SECTIONS, (section) =>
    section.replace(MEANING, (whole, code: string, end: string) => {
      const typed = TYPED[code.toUpperCase()];
      return typed === undefined ? whole : `<${typed}>${end}`;
    }),
  );
}
