/** Writes the structure of a paper as objects, and its part of the tree of structure parents. */
import type { PDFRef } from "@cantoo/pdf-lib";
import { PART, parentKey, reference } from "../body.ts";
import type { BodyWriter } from "../body-writer.ts";
import { array, name, textString } from "../syntax.ts";
import { type Annotation, type Canvas, type Content, type Element, isContent, type Kid } from "./element.ts";
import type { ParentKeys } from "./parent-keys.ts";

/** Where the other objects of the paper stand, and how its names and attributes are written. */
export interface Places {
  readonly keys: ParentKeys;
  readonly pageSlots: readonly number[];
  readonly formSlot: (form: PDFRef) => number;
  readonly linkSlots: ReadonlyMap<PDFRef, number>;
  readonly id: (text: string) => string;
  readonly attributes: (element: Element) => string;
}

/** Slots of what was written. */
export interface WrittenStructure {
  readonly elements: readonly number[];
  readonly ids: readonly (readonly [string, number])[];
  readonly parentTree: number | undefined;
}

/** Writes the elements below the paper's Part, their kids, and who owns which marked content. */
export function writeStructure(
  elements: readonly Element[],
  writer: BodyWriter,
  places: Places,
): WrittenStructure {
  const owners = new Map<Canvas, Map<number, number>>();
  const linkOwners = new Map<PDFRef, number>();
  const ids: [string, number][] = [];

  const pageReference = (page: number): string => reference(places.pageSlots[page] ?? absent("page"));

  const contentText = ({ canvas, page, mcid }: Content, own: number | undefined): string => {
    if (canvas.form === undefined && page === own) return String(mcid);
    const form = canvas.form === undefined ? "" : `/Stm ${reference(places.formSlot(canvas.form))}`;
    return `<</Type/MCR/Pg ${pageReference(page)}${form}/MCID ${mcid}>>`;
  };

  const annotationText = ({ page, object }: Annotation): string =>
    `<</Type/OBJR/Pg ${pageReference(page)}/Obj ${reference(places.linkSlots.get(object) ?? absent("link"))}>>`;

  const write = (element: Element, parent: number): number => {
    const slot = writer.reserve();
    const page = element.kids.find(isContent)?.page;
    const text = (kid: Kid): string => {
      if (kid.what === "element") return reference(write(kid, slot));
      if (kid.what === "annotation") {
        linkOwners.set(kid.object, slot);
        return annotationText(kid);
      }
      const owned = owners.get(kid.canvas) ?? new Map<number, number>();
      owners.set(kid.canvas, owned.set(kid.mcid, slot));
      return contentText(kid, page);
    };
    if (element.id !== undefined) ids.push([places.id(element.id), slot]);
    const kids = element.kids.map(text);
    const pg = page === undefined ? "" : `/Pg ${pageReference(page)}`;
    const k = kids.length === 0 ? "" : `/K${kids.length === 1 ? ` ${kids.join("")}` : array(kids)}`;
    writer.write(slot, `<</S${name(element.kind)}/P ${reference(parent)}${pg}${says(element, places)}${k}>>`);
    return slot;
  };

  const slots = elements.map((element) => write(element, PART));
  const entries = [
    ...[...places.keys.canvases].map(
      ([canvas, key]) => [key, writer.add(byMcid(owners.get(canvas)))] as const,
    ),
    ...[...places.keys.links].map(([link, key]) => [key, linkOwners.get(link) ?? absent("link")] as const),
  ];
  if (entries.length === 0) return { elements: slots, ids, parentTree: undefined };
  const nums = entries.map(([key, slot]) => `${parentKey(key)} ${reference(slot)}`);
  const limits = array([parentKey(0), parentKey(entries.length - 1)]);
  return { elements: slots, ids, parentTree: writer.add(`<</Limits${limits}/Nums${array(nums)}>>`) };
}

/** What an element says of itself. */
function says(element: Element, places: Places): string {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ["/T", element.title],
    ["/Lang", element.lang],
    ["/Alt", element.alt],
    ["/ActualText", element.actualText],
    ["/E", element.expansion],
    ["/ID", element.id === undefined ? undefined : places.id(element.id)],
  ];
  const written = texts.map(([key, text]) => (text === undefined ? "" : key + textString(text)));
  return written.join("") + places.attributes(element);
}

/** The owners of marked content by identifier, `null` where an identifier has none. */
function byMcid(owned: ReadonlyMap<number, number> = new Map()): string {
  const length = Math.max(-1, ...owned.keys()) + 1;
  return array(
    Array.from({ length }, (_, mcid) => {
      const slot = owned.get(mcid);
      return slot === undefined ? "null" : reference(slot);
    }),
  );
}

function absent(what: string): never {
  throw new Error(`the structure refers to a ${what} that is not in the paper`);
}
