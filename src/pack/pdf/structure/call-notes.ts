/**
 * Notes in the order in which they are to be heard: where the words that call them end, not at the foot of a page in the
 * midst of another sentence (ISO 32000-1, table 338: a note may be included in the element that refers to it).
 */
import { type Element, element, isElement, type Kid } from "./element.ts";
import { isGrouping, isInline } from "./kinds.ts";

/** Puts each note behind the first reference that calls it; `rest` are those that nothing calls. */
export function withNotes(
  kids: readonly Kid[],
  notes: ReadonlyMap<number, Element>,
  calls: ReadonlyMap<Kid, number>,
): { readonly kids: readonly Kid[]; readonly rest: readonly Element[] } {
  const rest = new Map(notes);
  const put = (kid: Kid): readonly Kid[] => {
    if (!isElement(kid)) return [kid];
    const whole = { ...kid, kids: kid.kids.flatMap(put) };
    const number = calls.get(kid);
    const note = number === undefined ? undefined : rest.get(number);
    if (number === undefined || note === undefined) return [whole];
    rest.delete(number);
    return [whole, note];
  };
  return { kids: kids.flatMap(put), rest: [...rest.values()] };
}

/** Moves notes from behind the words that call them to the end of those words' run of text; out of headings, behind them. */
export function notesBehindText(kids: readonly Kid[]): readonly Kid[] {
  return settled(kids, true, true).kids;
}

interface Settled {
  readonly kids: readonly Kid[];
  /** Notes that have no place in these kids. */
  readonly waiting: readonly Kid[];
}

/** `holds`: whether notes may stand among these kids; `blocks`: these kids are blocks, so notes need a paragraph. */
function settled(kids: readonly Kid[], holds: boolean, blocks: boolean): Settled {
  const done: Kid[] = [];
  let waiting: Kid[] = [];
  const put = (): void => {
    if (waiting.length > 0) done.push(...(blocks ? [element("P", waiting)] : waiting));
    waiting = [];
  };
  for (const kid of kids) {
    if (!isElement(kid)) {
      done.push(kid);
      continue;
    }
    const inLine = isInline(kid.kind);
    if (!inLine && holds) put();
    if (kid.kind === "Note") {
      waiting.push(kid);
      continue;
    }
    const inside = settled(kid.kids, !inLine && !PASSES_ON.has(kid.kind), isGrouping(kid.kind));
    done.push({ ...kid, kids: inside.kids });
    waiting.push(...inside.waiting);
  }
  if (holds) put();
  return { kids: done, waiting };
}

/**
 * What a note must not become a part of: headings, and what a reader says again with every cell; and what has no room for it.
 */
const PASSES_ON = new Set("H H1 H2 H3 H4 H5 H6 TH TR THead TBody TFoot Table Caption Lbl LI L".split(" "));
