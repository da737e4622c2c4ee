import { latin } from "../cos/text-string.ts";
import { nameTree, numberTree, outOfOrder, wrongLimits } from "../cos/trees.ts";
import { type Cos, CosString, Dict, isArray, Name, type Resolve } from "../cos/values.ts";
import type { UaDocument } from "../document/document.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "x-destination": "every named destination, and every link within the file, leads to a page of it",
  "x-outline": "every entry of the outline has a title, leads to a page, and knows its neighbours",
  "x-page-labels": "page labels begin at the first page and name no page that is not there",
} as const;

type Rule = keyof typeof SAYS;

/** Ways through the document: outline, links, page labels (ISO 32000-1, 12.3 and 12.4). */
export const navigationRules = ruleGroup<Rule>(SAYS, (document, fail) => {
  const { catalog, pages } = document;
  const pageDicts = new Set(pages.map(({ dict }) => dict));
  const names = namedDestinations(document);
  const fault = (destination: Cos): string | undefined =>
    destinationFault(destination, catalog.resolve, names, pageDicts);
  const tree = catalog.dict("Names")?.dict("Dests");
  const unsorted = outOfOrder(nameTree(tree));
  if (unsorted !== undefined)
    fail("x-destination", `the tree of destinations is out of order at ${unsorted}, or has it twice`);
  const faults = wrongLimits(tree, "Names");
  if (faults > 0) fail("x-destination", `${faults} nodes of the tree of destinations have wrong Limits`);
  for (const [name, destination] of names) {
    const wrong = fault(destination);
    if (wrong !== undefined) fail("x-destination", `${name} ${wrong}`);
  }
  for (const { annotations, number } of pages)
    for (const { dict } of annotations) {
      const wrong = leadsNowhere(dict, fault);
      if (wrong !== undefined) fail("x-destination", `a ${dict.name("Subtype")} ${wrong}`, number);
    }
  const outlines = catalog.dict("Outlines");
  if (outlines !== undefined) checkOutline(outlines, fault, fail);
  checkLabels(document, fail);
});

type Fault = (destination: Cos) => string | undefined;

function namedDestinations({ catalog }: UaDocument): ReadonlyMap<string, Cos> {
  const old = catalog.dict("Dests");
  const fromDict = [...(old?.entries.keys() ?? [])].map((name) => [name, old?.get(name) ?? null] as const);
  const fromTree = nameTree(catalog.dict("Names")?.dict("Dests")).map(
    ([name, value]) => [name, catalog.resolve(value)] as const,
  );
  return new Map([...fromDict, ...fromTree]);
}

/** What is wrong with a destination, said of the thing that leads there; undefined if it leads to a page. */
function destinationFault(
  destination: Cos,
  resolve: Resolve,
  names: ReadonlyMap<string, Cos>,
  pages: ReadonlySet<Dict>,
  deep = 0,
): string | undefined {
  const name =
    destination instanceof CosString
      ? latin(destination.bytes)
      : destination instanceof Name
        ? destination.name
        : undefined;
  if (name !== undefined) {
    const found = names.get(name);
    if (found === undefined || deep > 0) return `leads to ${name}, which is not there`;
    return destinationFault(found, resolve, names, pages, deep + 1);
  }
  const explicit = destination instanceof Dict ? destination.get("D") : destination;
  const page = isArray(explicit) ? resolve(explicit[0] ?? null) : null;
  return page instanceof Dict && pages.has(page) ? undefined : "leads to no page of the file";
}

/** Of an entry of the outline or an annotation: its Dest, or its action if that stays in the file. */
function leadsNowhere(dict: Dict, fault: Fault): string | undefined {
  if (dict.has("Dest")) return fault(dict.get("Dest"));
  const action = dict.dict("A");
  return action?.name("S") === "GoTo" ? fault(action.get("D")) : undefined;
}

function checkOutline(parent: Dict, fault: Fault, fail: Fail<Rule>, seen = new Set<Dict>()): void {
  let before: Dict | undefined;
  for (let entry = parent.dict("First"); entry !== undefined; entry = entry.dict("Next")) {
    const title = entry.text("Title") ?? "";
    if (seen.has(entry)) {
      fail("x-outline", `the outline leads back to "${title}"`);
      return;
    }
    seen.add(entry);
    if (title.trim() === "") fail("x-outline", "an entry of the outline has no Title");
    if (!entry.has("Dest") && !entry.has("A")) fail("x-outline", `"${title}" leads nowhere`);
    const wrong = leadsNowhere(entry, fault);
    if (wrong !== undefined) fail("x-outline", `"${title}" ${wrong}`);
    if (entry.dict("Parent") !== parent)
      fail("x-outline", `"${title}" names another parent than the one that holds it`);
    if (entry.dict("Prev") !== before)
      fail("x-outline", `"${title}" names another entry before it than the one that is`);
    checkOutline(entry, fault, fail, seen);
    before = entry;
  }
  if (parent.dict("Last") !== before)
    fail("x-outline", `Last of "${parent.text("Title") ?? "the outline"}" is not its last entry`);
}

function checkLabels({ catalog, pages }: UaDocument, fail: Fail<Rule>): void {
  const labels = numberTree(catalog.dict("PageLabels"));
  if (labels[0]?.[0] !== 0)
    fail(
      "x-page-labels",
      labels.length === 0 ? "the catalog has no page labels" : "the first page has no label",
    );
  const beyond = labels.find(([page]) => page >= pages.length);
  if (beyond !== undefined)
    fail("x-page-labels", `there is a label for page ${beyond[0] + 1}, and there are ${pages.length} pages`);
  const unsorted = outOfOrder(labels);
  if (unsorted !== undefined)
    fail("x-page-labels", `the page labels are out of order at ${unsorted}, or have it twice`);
}
