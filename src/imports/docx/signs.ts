/**
 * Signs of the fonts Symbol and Wingdings, which have code points of their own (U+F020 to U+F0FF), as signs that every
 * font has. Of Wingdings where the two differ: in reports they are bullets, ticks and boxes.
 */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x6c, "●"],
  [0x6d, "❍"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x76, "❖"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xb7, "•"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

/** What a sign of a symbol font looks like; undefined if that is not known. */
export const signOf = (code: number): string | undefined => SIGNS.get(code & 0xff);

export const SYMBOLS = /[\uF020-\uF0FF]/g;
