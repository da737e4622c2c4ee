import type { BodySource } from "../body.ts";

const cut = new WeakMap<BodySource, readonly string[]>();

/** The lines of a text as they were typed, cut once: only findings ask for them. */
export function typedLines(source: BodySource): readonly string[] {
  const known = cut.get(source);
  if (known !== undefined) return known;
  const lines = source.text.split("\n");
  cut.set(source, lines);
  return lines;
}
