import type { PageMap, PartPages, SupplementMap } from "../src/model/page-map.ts";

/** A part as a test writes it: its labels from its first side on; other facts where they matter. */
type Part = Partial<PartPages> & Pick<PartPages, "labels">;

/** A page map without a pack: parts one behind the other, blank sides where a key begins with "blank". */
export function pageMap(
  meeting: string,
  parts: Readonly<Record<string, Part>>,
  more: Partial<Pick<PageMap, "items" | "files" | "supplements">> & {
    readonly supplements?: readonly SupplementMap[];
  } = {},
): PageMap {
  const labels: string[] = [];
  const placed = new Map<string, PartPages>();
  for (const [key, part] of Object.entries(parts)) {
    if (!key.startsWith("blank"))
      placed.set(key, {
        from: part.labels[0] ?? "",
        to: part.labels.at(-1) ?? "",
        side: labels.length + 1,
        anchors: new Map(),
        title: key,
        ...part,
      });
    labels.push(...part.labels);
  }
  return {
    meeting,
    sides: labels.length,
    bytes: 640_000,
    labels,
    items: new Map(),
    parts: placed,
    supplements: [],
    files: new Map([["pack.pdf", { sides: labels.length, bytes: 640_000 }]]),
    ...more,
  };
}
