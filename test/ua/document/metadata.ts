import { dataOf } from "../cos/filters.ts";
import type { Dict } from "../cos/values.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** A property of the XMP packet (ISO 16684-1). */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
  /** Of a language alternative: its texts with their languages. */
  readonly alternatives: readonly { readonly language: string; readonly text: string }[];
}

/** The metadata stream of the catalog. `properties` is undefined if it is not XML. */
export interface Metadata {
  readonly dict: Dict;
  readonly properties: readonly XmpProperty[] | undefined;
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const PDFUA = "http://www.aiim.org/pdfua/ns/id/";
export const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** Reads the metadata of the document (ISO 32000-1, 14.3.2); `undefined` if there is no stream. @throws Unreadable */
export function readMetadata(catalog: Dict): Metadata | undefined {
  const stream = catalog.stream("Metadata");
  if (stream === undefined) return undefined;
  const source = new TextDecoder("utf-8").decode(dataOf(stream)).trim();
  const root = readXml(source);
  return {
    dict: stream.dict,
    properties: root === undefined ? undefined : descriptions(root).flatMap(propertiesOf),
  };
}

const isRdf = (element: XmlElement, local: string): boolean =>
  element.namespace === RDF && element.local === local;

const descriptions = (element: XmlElement): readonly XmlElement[] =>
  isRdf(element, "Description") ? [element] : element.children.flatMap(descriptions);

function propertiesOf(description: XmlElement): readonly XmpProperty[] {
  const short = description.attributes
    .filter(({ namespace }) => namespace !== RDF && namespace !== "")
    .map((attribute) => ({ ...attribute, alternatives: [] }));
  const long = description.children.map(({ namespace, prefix, local, text, children }) => {
    const items = children
      .filter((child) => isRdf(child, "Alt"))
      .flatMap((alternative) => alternative.children);
    const alternatives = items.map((item) => ({
      language:
        item.attributes.find(({ prefix, local }) => prefix === "xml" && local === "lang")?.value ?? "",
      text: item.text,
    }));
    return { namespace, prefix, local, value: text.trim(), alternatives };
  });
  return [...short, ...long];
}
