/** Reads the structure tree of a PDF (ISO 32000-1, 14.7.2). */
import { PDFDict, PDFNumber, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { dictAt, nameAt, nameOf, numberAt, referenceAt, textAt, valuesAt } from "../source/entries.ts";
import type { Canvas, Element, Kid } from "./element.ts";
import { knownKind } from "./kinds.ts";

/** A structure as it was found. */
export interface Structure {
  readonly kids: readonly Kid[];
  /** The canvas of each page, and those of forms that hold marked content. */
  readonly pages: readonly Canvas[];
  readonly forms: ReadonlyMap<PDFRef, Canvas>;
}

/** `pages`: the number, from 0, of each page of the document. A document without a tree has no kids. */
export function readStructure(catalog: PDFDict, pages: ReadonlyMap<PDFRef, number>): Structure {
  const canvases = Array.from({ length: pages.size }, (_, page): Canvas => ({ page }));
  const forms = new Map<PDFRef, Canvas>();
  const root = dictAt(catalog, "StructTreeRoot");
  if (root === undefined) return { kids: [], pages: canvases, forms };
  const roles = namesIn(dictAt(root, "RoleMap"));
  const classes = dictAt(root, "ClassMap");
  const seen = new Set<PDFDict>();

  const pageAt = (dict: PDFDict, inherited: number | undefined): number | undefined => {
    const page = referenceAt(dict, "Pg");
    return page === undefined ? inherited : pages.get(page);
  };

  const readKid = (value: PDFObject, page: number | undefined): readonly Kid[] => {
    if (value instanceof PDFNumber) return content(page, undefined, value.asNumber());
    if (!(value instanceof PDFDict)) return [];
    const type = nameAt(value, "Type");
    const itsPage = pageAt(value, page);
    if (type === "MCR") return content(itsPage, referenceAt(value, "Stm"), numberAt(value, "MCID"));
    const object = referenceAt(value, "Obj");
    if (type === "OBJR") {
      return object === undefined || itsPage === undefined
        ? []
        : [{ what: "annotation", page: itsPage, object }];
    }
    return seen.has(value) ? [] : [readElement(value, itsPage)];
  };

  const content = (
    page: number | undefined,
    form: PDFRef | undefined,
    mcid: number | undefined,
  ): readonly Kid[] => {
    const onPage = page === undefined ? undefined : canvases[page];
    if (page === undefined || onPage === undefined || mcid === undefined) return [];
    if (form !== undefined && !forms.has(form)) forms.set(form, { form });
    const canvas = form === undefined ? onPage : forms.get(form);
    return canvas === undefined ? [] : [{ what: "content", canvas, page, mcid }];
  };

  const readElement = (dict: PDFDict, page: number | undefined): Element => {
    seen.add(dict);
    return {
      what: "element",
      kind: knownKind(nameAt(dict, "S") ?? "NonStruct", roles),
      ...texts(dict),
      attributes: [...attributes(dict, classes)],
      kids: valuesAt(dict, "K").flatMap((kid) => readKid(kid, page)),
    };
  };

  return { kids: valuesAt(root, "K").flatMap((kid) => readKid(kid, undefined)), pages: canvases, forms };
}

const TEXTS = {
  title: "T",
  lang: "Lang",
  alt: "Alt",
  actualText: "ActualText",
  expansion: "E",
  id: "ID",
} as const;

function texts(dict: PDFDict): Partial<Record<keyof typeof TEXTS, string>> {
  const found: Partial<Record<keyof typeof TEXTS, string>> = {};
  for (const [field, key] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][]) {
    const text = textAt(dict, key);
    if (text !== undefined) found[field] = text;
  }
  return found;
}

/** Attribute objects of the element, then those of its classes; revision numbers between them are left out (14.7.5). */
function* attributes(dict: PDFDict, classes: PDFDict | undefined): Generator<PDFDict> {
  for (const value of valuesAt(dict, "A")) if (value instanceof PDFDict) yield value;
  for (const value of valuesAt(dict, "C")) {
    const named = nameOf(value);
    if (named === undefined || classes === undefined) continue;
    for (const attribute of valuesAt(classes, named)) if (attribute instanceof PDFDict) yield attribute;
  }
}

function namesIn(dict: PDFDict | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const key of dict?.keys() ?? []) {
    const value = nameOf(dict?.lookup(key));
    if (value !== undefined) names.set(key.decodeText(), value);
  }
  return names;
}
