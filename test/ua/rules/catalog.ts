import { dataOf } from "../cos/filters.ts";
import { latin } from "../cos/text-string.ts";
import { type Cos, Dict, isArray, Stream } from "../cos/values.ts";
import { ruleGroup } from "./rule.ts";

/** The header and the catalog: is this a tagged file that shows its title? */
export const catalogRules = ruleGroup(
  {
    "6.1-1": "the file begins with %PDF-1.n, n from 0 to 7, and the end of the line",
    "6.2-1": "MarkInfo in the catalog has Marked true",
    "7.1-4": "MarkInfo does not call the tags suspect",
    "7.1-8": "the catalog has a metadata stream of Type Metadata and Subtype XML",
    "7.1-10": "viewers are asked to show the title of the document",
    "7.1-11": "the catalog has a structure tree",
    "7.10-1": "every configuration of optional content has a name",
    "7.10-2": "no configuration of optional content has the key AS",
    "7.15-1": "there is no dynamic XFA form",
  },
  ({ file, catalog, metadata }, fail) => {
    const header = latin(file.bytes.subarray(0, 16));
    if (!/^%PDF-1\.[0-7](?:\r\n?|\n)/.test(header))
      fail("6.1-1", `the file begins with ${JSON.stringify(header.slice(0, 10))}`);
    const marked = catalog.dict("MarkInfo");
    if (marked?.flag("Marked") !== true)
      fail("6.2-1", marked === undefined ? "the catalog has no MarkInfo" : "Marked is not true");
    if (marked?.flag("Suspects") === true) fail("7.1-4", "Suspects is true");
    if (metadata === undefined) fail("7.1-8", "the catalog has no metadata stream");
    else if (metadata.dict.name("Type") !== "Metadata" || metadata.dict.name("Subtype") !== "XML")
      fail(
        "7.1-8",
        `the metadata stream has Type ${metadata.dict.name("Type")} and Subtype ${metadata.dict.name("Subtype")}`,
      );
    if (catalog.dict("ViewerPreferences")?.flag("DisplayDocTitle") !== true)
      fail("7.1-10", "DisplayDocTitle of ViewerPreferences is not true");
    if (catalog.dict("StructTreeRoot") === undefined) fail("7.1-11", "the catalog has no StructTreeRoot");
    const optional = catalog.dict("OCProperties");
    for (const config of [optional?.get("D") ?? null, ...(optional?.items("Configs") ?? [])]) {
      if (!(config instanceof Dict)) continue;
      if ((config.text("Name") ?? "") === "")
        fail("7.10-1", "a configuration of optional content has no Name");
      if (config.has("AS"))
        fail("7.10-2", `the configuration ${config.text("Name") ?? "without name"} has AS`);
    }
    if (/<dynamicRender>\s*required/.test(xfaOf(catalog.dict("AcroForm")?.get("XFA") ?? null, catalog)))
      fail("7.15-1", "the XFA configuration has dynamicRender required");
  },
);

/** The packets of an XFA form as one text (ISO 32000-1, 12.7.8). */
function xfaOf(xfa: Cos, { resolve }: Dict): string {
  const packets = isArray(xfa) ? xfa.map(resolve) : [xfa];
  return packets.map((packet) => (packet instanceof Stream ? latin(dataOf(packet)) : "")).join("");
}
