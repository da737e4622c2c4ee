/** Elements that are still being put together: their kids may come from later pages. */
import { type Annotation, type Content, type Element, isElement } from "./element.ts";

/** An element to which kids are added. */
export interface Whole extends Omit<Element, "kids" | "id"> {
  kids: Part[];
  id?: string;
}
/** What such an element holds. */
export type Part = Whole | Content | Annotation;

/** A plain element that holds these. */
export const holder = (kind: string, kids: Part[]): Whole => ({
  what: "element",
  kind,
  attributes: [],
  kids,
});

/** Terms with what is said of them, an item for each run of terms, whatever boxes they stand in. */
export function termItems(parts: readonly Part[]): readonly Part[] {
  const items: Whole[] = [];
  const others: Part[] = [];
  const put = (part: Part): void => {
    if (part.what !== "element") {
      others.push(part);
      return;
    }
    if (part.kind !== "Lbl" && part.kind !== "LBody") {
      part.kids.forEach(put);
      return;
    }
    const open = items.at(-1);
    const complete = part.kind === "Lbl" && elementsIn(open?.kids ?? []).some(({ kind }) => kind === "LBody");
    if (open === undefined || complete) items.push(holder("LI", [part]));
    else open.kids.push(part);
  };
  parts.forEach(put);
  return [...others, ...items];
}

const elementsIn = (parts: readonly Part[]): readonly Whole[] =>
  parts.filter((part) => part.what === "element");
/** The rows directly in a table. */
export const rowsOf = ({ kids }: Whole): readonly Whole[] =>
  elementsIn(kids).filter(({ kind }) => kind === "TR");

/** Cells that name a repeated head as theirs mean the head that stays. */
export function nameCells(repeated: Element, row: Whole, sameIds: Map<string, string>): void {
  const stay = elementsIn(row.kids);
  repeated.kids.filter(isElement).forEach(({ id }, column) => {
    const cell = stay[column];
    if (id === undefined || cell === undefined) return;
    cell.id ??= id;
    sameIds.set(id, cell.id);
  });
}
