import type { InlinePlace, MarkKind, Unit } from "./units.ts";

const SOFT_OR_WIDTHLESS = /[\u00ad\u200b\u2060\ufeff]|[^\P{Cc}\t\n\r]|[\u202a-\u202e]/u;
const isSpace = ({ text, fixed }: Unit): boolean =>
  fixed === "break" || (fixed === undefined && /^[\s\u00a0]$/.test(text));

/**
 * Units with single spaces and none at the edges or beside breaks; hard spaces only between words; soft hyphens and
 * signs without width taken out. In headings a break is a space.
 */
export function tidied(units: readonly Unit[], place: InlinePlace): Unit[] {
  const tidy: Unit[] = [];
  for (const unit of units) {
    if (unit.fixed === undefined && SOFT_OR_WIDTHLESS.test(unit.text)) continue;
    if (!isSpace(unit)) {
      tidy.push(unit);
      continue;
    }
    const space = spaceOf(unit, place);
    const before = lastSeen(tidy);
    if (before === undefined) continue;
    const last = tidy[before];
    if (last === undefined || !isSpace(last)) tidy.push(space);
    else if (space.fixed === "break" || (last.fixed === undefined && last.text !== space.text))
      tidy[before] = space.fixed === "break" ? breakOf(place) : { ...last, text: " " };
  }
  for (let last = lastSeen(tidy); last !== undefined && isSpace(tidy[last] ?? BLANK); last = lastSeen(tidy))
    tidy.splice(last, 1);
  return tidy;
}

const BLANK: Unit = { text: "x" };

const spaceOf = (unit: Unit, place: InlinePlace): Unit => {
  if (unit.fixed === "break" && place !== "heading") return breakOf(place);
  const { fixed: _, ...letter } = unit;
  return { ...letter, text: unit.text === "\u00a0" ? unit.text : " " };
};

const breakOf = (place: InlinePlace): Unit => ({ text: place === "cell" ? "<br>" : "\\\n", fixed: "break" });

function lastSeen(units: readonly Unit[]): number | undefined {
  const at = units.findLastIndex(({ fixed }) => fixed !== "place");
  return at < 0 ? undefined : at;
}

const PAIRED = ["bold", "italic", "struck"] as const satisfies readonly MarkKind[];

/**
 * Marks begin and end where CommonMark (6.2, left- and right-flanking delimiter runs) can read them: not at spaces, and at
 * punctuation only if no word stands against it outside.
 */
export function flanked(units: readonly Unit[]): Unit[] {
  let kept = [...units];
  for (const kind of PAIRED) kept = flankedIn(kept, kind);
  return kept;
}

function flankedIn(units: readonly Unit[], kind: (typeof PAIRED)[number]): Unit[] {
  const kept = [...units];
  const drop = (at: number): void => {
    const { [kind]: _, ...rest } = kept[at] ?? BLANK;
    kept[at] = rest;
  };
  for (let from = 0; from < kept.length; from += 1) {
    if (kept[from]?.[kind] === undefined) continue;
    let end = from;
    while (end < kept.length && (kept[end]?.[kind] !== undefined || isBridge(kept, end, kind))) {
      const here = kept[end] ?? BLANK;
      kept[end] = { ...here, [kind]: "yes" };
      end += 1;
    }
    let start = from;
    let stop = end;
    while (start < stop && !mayStand(kept[start], kept[start - 1])) drop(start++);
    while (stop > start && !mayStand(kept[stop - 1], kept[stop])) drop(--stop);
    from = end;
  }
  return kept;
}

/** A break or place between two letters that are marked alike does not end the mark. */
function isBridge(units: readonly Unit[], at: number, kind: MarkKind): boolean {
  const next = units.findIndex(
    ({ fixed, text }, index) => index >= at && (fixed === "thing" || (fixed === undefined && text !== " ")),
  );
  const between = units.slice(at, next < 0 ? at : next);
  return between.length > 0 && units[next]?.[kind] !== undefined && units[next]?.fixed === undefined;
}

/** Whether a mark may stand between a letter inside it and one outside. */
function mayStand(inside: Unit | undefined, outside: Unit | undefined): boolean {
  if (inside === undefined || isSpace(inside) || inside.fixed === "place" || inside.fixed === "break")
    return false;
  return !isPunctuation(inside) || outside === undefined || isSpace(outside) || isPunctuation(outside);
}

const isPunctuation = ({ text, fixed }: Unit): boolean => fixed === "thing" || /^[\p{P}\p{S}]$/u.test(text);
