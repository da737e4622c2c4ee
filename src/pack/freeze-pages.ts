import type { CivilDate } from "../model/civil-date.ts";
import type { FrozenPages } from "../model/frozen-pages.ts";
import type { PageMap, PartPages } from "../model/page-map.ts";

interface Lines {
  readonly published: CivilDate;
  readonly parts: readonly string[];
}

/**
 * The text of `pages.yaml` for a pack: what was frozen before as it was, then every part and supplement that has numbers
 * now. The same pack gives the same text, so a second run changes nothing.
 */
export function frozenText(pages: PageMap, published: CivilDate, frozen: FrozenPages | undefined): string {
  const known = new Map(
    [...(frozen ? [frozen, ...frozen.supplements] : [])].flatMap(({ parts }) =>
      parts.map(
        ({ part, pages: { from, to } }) => [part, from === to ? `${from}` : `${from}-${to}`] as const,
      ),
    ),
  );
  const numbersOf = (key: string, part: PartPages): string =>
    known.get(key) ?? (part.from === part.to ? part.from : `${part.from}-${part.to}`);
  const now = (supplement: number | undefined): readonly string[] =>
    [...pages.parts]
      .filter(([, part]) => part.supplement === supplement)
      .map(([key, part]) => line(key, numbersOf(key, part)));
  const kept = (parts: FrozenPages["parts"]): readonly string[] =>
    parts.map(({ part }) => line(part, known.get(part) ?? ""));
  const first = frozen ? kept(frozen.parts) : now(undefined);
  const supplements = [
    ...(frozen?.supplements ?? []).map((each): Lines => ({ ...each, parts: kept(each.parts) })),
    ...pages.supplements
      .slice(frozen?.supplements.length ?? 0)
      .map((each): Lines => ({ published: each.published, parts: now(each.number) })),
  ];
  return [
    "# The page numbers this pack was published with. Papers may change and others may come: these numbers stay.",
    `# Written by: orderpaper freeze ${pages.meeting}`,
    `published: ${frozen?.published ?? published}`,
    "parts:",
    ...first,
    ...(supplements.length === 0 ? [] : ["supplements:"]),
    ...supplements.flatMap(({ published: day, parts }) => [
      `  - published: ${day}`,
      "    parts:",
      ...parts.map((each) => `    ${each}`),
    ]),
    "",
  ].join("\n");
}

const line = (key: string, numbers: string): string => `  - { part: ${scalar(key)}, pages: ${numbers} }`;

/** A key as YAML writes it inside brackets: plain where it can be, in quotes where a sign would be read as syntax. */
const scalar = (key: string): string => (/^\w[\w.-]*$/.test(key) ? key : JSON.stringify(key));
