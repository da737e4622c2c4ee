import type { Font } from "../fonts/font.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "7.21.4.1-2": "every glyph in use is in the program of its font",
  "7.21.5-1": "widths in dictionary and program differ by no more than a thousandth of an em",
  "7.21.7-1": "every character in use has a meaning in Unicode",
  "7.21.7-2": "no character means U+0000, U+FEFF or U+FFFE",
  "7.21.8-1": "no text shows the glyph .notdef",
} as const;

type Rule = keyof typeof SAYS;

/** The characters in use, one by one (ISO 14289-1, 7.21.4 to 7.21.8). */
export const glyphRules = ruleGroup<Rule>(SAYS, ({ fonts }, fail) => {
  for (const font of fonts)
    for (const [code, { page, visible }] of font.codes ?? []) checkCode(font, code, page, visible, fail);
});

function checkCode(font: Font, code: number, page: number, visible: boolean, fail: Fail<Rule>): void {
  const named = `code ${code.toString(16).padStart(font.subtype === "Type0" ? 4 : 2, "0")} of ${font.name}`;
  const text = font.toUnicode?.unicode.get(code) ?? font.unicode(code);
  if (text === undefined || text === "") fail("7.21.7-1", `${named} has no meaning in Unicode`, page);
  else if (["\u0000", "\ufeff", "\ufffe"].some((sign) => text.includes(sign)))
    fail(
      "7.21.7-2",
      `${named} means U+${(text.codePointAt(0) ?? 0).toString(16).padStart(4, "0").toUpperCase()}`,
      page,
    );
  if (font.glyph(code) === 0) {
    fail("7.21.8-1", `${named} is .notdef`, page);
    return;
  }
  if (!visible) return;
  if (font.present(code) === false) {
    fail("7.21.4.1-2", `${named} is not in the program`, page);
    return;
  }
  const [ours, theirs] = [font.widthInDictionary(code), font.widthInProgram(code)];
  if (ours !== undefined && theirs !== undefined && Math.abs(ours - theirs) > 1)
    fail("7.21.5-1", `${named} is ${ours} wide by its dictionary and ${theirs} by its program`, page);
}
