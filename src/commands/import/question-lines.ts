import type { Question } from "../../imports/imported.ts";

/** Questions for a person: one that is asked of several files once, with the files below it. */
export function questionLines(questions: readonly Question[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { path, line, words } of questions) {
    const places = groups.get(words) ?? [];
    places.push(line === undefined ? path : `${path}:${line}`);
    groups.set(words, places);
  }
  return [...groups].flatMap(([words, places]) => {
    const [first = "", ...others] = [...new Set(places)];
    return others.length === 0
      ? [`  ${first}: ${words}`]
      : [`  In ${others.length + 1} files: ${words}`, ...[first, ...others].map((place) => `    ${place}`)];
  });
}
