import type { CosFile } from "../cos/file.ts";
import { type Cos, Dict, dictOf, isArray, numberOf } from "../cos/values.ts";
import type { Page } from "./pages.ts";
import { standardType } from "./standard-types.ts";
import { StructureElement } from "./structure-element.ts";

/** The structure tree (14.7). */
export interface StructureTree {
  readonly root: Dict;
  readonly roleMap: ReadonlyMap<string, string>;
  /** Every element once, in the order in which it is read. */
  readonly elements: readonly StructureElement[];
  readonly byDict: ReadonlyMap<Dict, StructureElement>;
  /** Elements that the tree reaches a second time. */
  readonly repeated: readonly StructureElement[];
}

/** Reads the structure tree; `undefined` if the catalog has none. */
export function readStructure(
  file: CosFile,
  catalog: Dict,
  pages: readonly Page[],
): StructureTree | undefined {
  const root = catalog.dict("StructTreeRoot");
  if (root === undefined) return undefined;
  const roleMap = new Map(
    [...(root.dict("RoleMap")?.entries.keys() ?? [])].map(
      (from) => [from, root.dict("RoleMap")?.name(from) ?? ""] as const,
    ),
  );
  const pageNumbers = new Map(pages.map(({ dict, number }) => [dict, number] as const));
  const elements: StructureElement[] = [];
  const byDict = new Map<Dict, StructureElement>();
  const repeated: StructureElement[] = [];

  const visit = (
    raw: Cos,
    parent: StructureElement | undefined,
    page: number | undefined,
    counts: Map<string, number>,
  ): void => {
    const value = file.resolve(raw);
    const pageOf = (dict: Dict): number | undefined => pageNumbers.get(dict.dict("Pg") ?? dict) ?? page;
    if (typeof value === "number") {
      parent?.content.push({ kind: "content", mcid: value, page, stream: undefined });
      return;
    }
    if (!(value instanceof Dict)) return;
    const kind = value.name("Type");
    if (kind === "MCR") {
      const mcid = value.number("MCID") ?? -1;
      parent?.content.push({
        kind: "content",
        mcid,
        page: pageOf(value),
        stream: numberOf(value.raw("Stm")),
      });
      return;
    }
    if (kind === "OBJR") {
      parent?.content.push({
        kind: "object",
        object: numberOf(value.raw("Obj")),
        dict: dictOf(value.get("Obj")),
      });
      return;
    }
    const again = byDict.get(value);
    if (again !== undefined) {
      repeated.push(again);
      return;
    }
    const type = value.name("S") ?? "";
    const place = (counts.get(type) ?? 0) + 1;
    counts.set(type, place);
    const element = new StructureElement(value, numberOf(raw), parent, standardType(type, roleMap), place);
    elements.push(element);
    byDict.set(value, element);
    parent?.elements.push(element);
    element.page = pageNumbers.get(value.dict("Pg") ?? value);
    visitKids(value.raw("K"), element, pageNumbers.get(value.dict("Pg") ?? value));
    element.page ??= element.content.flatMap((kid) => (kid.kind === "content" ? (kid.page ?? []) : [])).at(0);
    element.page ??= element.elements.find((kid) => kid.page !== undefined)?.page;
  };
  const visitKids = (raw: Cos, parent: StructureElement | undefined, page: number | undefined): void => {
    const kids = file.resolve(raw);
    const counts = new Map<string, number>();
    for (const kid of isArray(kids) ? kids : [raw]) visit(kid, parent, page, counts);
  };
  visitKids(root.raw("K"), undefined, undefined);
  return { root, roleMap, elements, byDict, repeated };
}
