import { DUBLIN_CORE, PDFUA } from "../document/metadata.ts";
import { ruleGroup } from "./rule.ts";

/** The XMP packet: says that the file is PDF/UA-1 and what it is called. Silent where there is no packet (7.1-8 speaks). */
export const metadataRules = ruleGroup(
  {
    "5-1": "the metadata has the PDF/UA identification",
    "5-2": "pdfuaid:part is 1",
    "5-3": "part has the prefix pdfuaid",
    "5-4": "amd has the prefix pdfuaid",
    "5-5": "corr has the prefix pdfuaid",
    "7.1-9": "the metadata has dc:title",
    "7.2-33": "the language of texts in the metadata is known",
    "x-xmp": "the metadata is well-formed XML",
    "x-title": "the title in Info, which some readers show, is dc:title, and not empty",
  },
  ({ metadata, file, hasLanguage }, fail) => {
    if (metadata === undefined) return;
    const { properties } = metadata;
    if (properties === undefined) {
      fail("x-xmp", "the metadata stream is not well-formed XML");
      return;
    }
    const identification = properties.filter(({ namespace }) => namespace === PDFUA);
    if (identification.length === 0) fail("5-1", `the metadata has no property of ${PDFUA}`);
    for (const { prefix, local, value } of identification) {
      if (local === "part" && value !== "1") fail("5-2", `pdfuaid:part is ${value}`);
      const rule = PREFIXED.get(local);
      if (rule !== undefined && prefix !== "pdfuaid") fail(rule, `${local} is written ${prefix}:${local}`);
    }
    if (identification.length > 0 && !identification.some(({ local }) => local === "part"))
      fail("5-2", "there is no pdfuaid:part");
    for (const { prefix, local, alternatives } of properties)
      if (!hasLanguage && alternatives.some(({ language }) => language === "x-default"))
        fail("7.2-33", `${prefix}:${local} is in x-default, and the catalog declares no language`);
    const title = properties.find(({ namespace, local }) => namespace === DUBLIN_CORE && local === "title");
    if (title === undefined) {
      fail("7.1-9", "the metadata has no dc:title");
      return;
    }
    const texts = title.alternatives.map(({ text }) => text);
    const inInfo = file.trailer.dict("Info")?.text("Title") ?? "";
    if (inInfo.trim() === "" || !texts.includes(inInfo))
      fail("x-title", `Title of Info is ${JSON.stringify(inInfo)}, dc:title ${JSON.stringify(texts)}`);
  },
);

const PREFIXED: ReadonlyMap<string, "5-3" | "5-4" | "5-5"> = new Map([
  ["part", "5-3"],
  ["amd", "5-4"],
  ["corr", "5-5"],
]);
