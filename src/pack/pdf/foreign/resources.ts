/** The resources that a content stream really uses (ISO 32000-1, 7.8.3); what lies beside them stays in its file. */
import { PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictAt, entry } from "../source/entries.ts";
import { CATEGORIES, type Category, type Used } from "./used-names.ts";

/** One named resource: as it stands in the dictionary, and the object that it is. */
export interface Resource {
  readonly category: Category;
  readonly name: PDFName;
  readonly value: PDFObject;
  readonly object: PDFObject;
}

/** All that is used of some resources, by kind, in the order of first use. */
export function usedResources(resources: PDFDict | undefined, used: Used): readonly Resource[] {
  return CATEGORIES.flatMap((category) => {
    const named = resources === undefined ? undefined : dictAt(resources, category);
    if (named === undefined) return [];
    return [...(used.get(category) ?? [])].flatMap((text): readonly Resource[] => {
      const name = PDFName.of(text);
      const [value, object] = [named.get(name), named.lookup(name)];
      return value === undefined || object === undefined ? [] : [{ category, name, value, object }];
    });
  });
}

/** The forms among resources, those that have no resources of their own apart. */
export function formsIn(resources: readonly Resource[]): { readonly all: PDFRef[]; readonly bare: PDFRef[] } {
  const forms = resources.flatMap(({ category, value, object }) =>
    category === "XObject" && value instanceof PDFRef && object instanceof PDFStream && isForm(object)
      ? [{ value, bare: entry(object, "Resources") === undefined }]
      : [],
  );
  return {
    all: forms.map(({ value }) => value),
    bare: forms.filter(({ bare }) => bare).map(({ value }) => value),
  };
}

const isForm = (stream: PDFStream): boolean => entry(stream, "Subtype") === PDFName.of("Form");

/** Entries besides those of a dictionary, by category: ` /Name value/Name value`. */
export type More = Partial<Record<Category, string>>;

/** The /Resources entry. */
export function resourcesEntry(
  resources: readonly Resource[],
  write: (resource: Resource) => string,
  more: More,
): string {
  const text = CATEGORIES.map((category) => {
    const own = resources.filter((resource) => resource.category === category);
    const all =
      own.map((resource) => `${resource.name} ${write(resource)}`).join("") + (more[category] ?? "");
    return all === "" ? "" : `/${category}<<${all}>>`;
  });
  return `/Resources<<${text.join("")}>>`;
}

/** The dictionary that an entry is, in a page's resources inherited or not. */
export const asDict = (value: PDFObject | undefined): PDFDict | undefined =>
  value instanceof PDFDict ? value : undefined;
