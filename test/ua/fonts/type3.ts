import { dataOf } from "../cos/filters.ts";
import type { Dict } from "../cos/values.ts";
import { readOperations } from "../document/operations.ts";
import type { Glyphs } from "./font.ts";
import { unicodeOf } from "./glyph-names.ts";
import { differences } from "./simple.ts";

/** Of a Type 3 font (ISO 32000-1, 9.6.5): its glyphs are content streams that begin with their width. */
export function type3Glyphs(dict: Dict): Glyphs {
  const names = differences(dict);
  const first = dict.number("FirstChar") ?? 0;
  const widths = dict.numbers("Widths") ?? [];
  const procedure = (code: number) => dict.dict("CharProcs")?.stream(names.get(code) ?? ".notdef");
  return {
    glyph: (code) => ((names.get(code) ?? ".notdef") === ".notdef" ? 0 : code),
    present: (code) => procedure(code) !== undefined,
    widthInDictionary: (code) => widths[code - first] ?? 0,
    widthInProgram: (code) => {
      const stream = procedure(code);
      let width: number | undefined;
      if (stream !== undefined)
        readOperations(dataOf(stream), (operator, [operand = null]) => {
          if ((operator === "d0" || operator === "d1") && typeof operand === "number") width ??= operand;
        });
      return width;
    },
    unicode: (code) => unicodeOf(names.get(code) ?? ""),
  };
}
