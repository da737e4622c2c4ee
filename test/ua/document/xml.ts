/** An element of an XML document, with its namespaces looked up. */
export interface XmlElement {
  readonly namespace: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text, entities read. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

interface Open {
  name: string;
  attributes: readonly (readonly [string, string])[];
  scope: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads well-formed XML without a document type, which is what XMP is; `undefined` if it is not well-formed. */
export function readXml(source: string): XmlElement | undefined {
  const root: Open = {
    name: "",
    attributes: [],
    scope: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
    children: [],
    text: "",
  };
  const open: Open[] = [root];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    const [, raw, closes, opens, attributes = "", empty, text] = match;
    const inside = open.at(-1);
    if (inside === undefined) return undefined;
    if (opens !== undefined) {
      open.push(opened(opens, attributes, inside.scope));
      if (empty === "/") close(open);
    } else if (closes !== undefined) {
      if (open.length === 1 || inside.name !== closes) return undefined;
      close(open);
    } else inside.text += raw ?? unescaped(text ?? "");
  }
  return end === source.length && open.length === 1 && root.children.length === 1
    ? root.children[0]
    : undefined;
}

function opened(name: string, written: string, around: ReadonlyMap<string, string>): Open {
  const attributes = [...written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = "", double, single]) => [key, unescaped(double ?? single ?? "")] as const,
  );
  const declared = attributes.flatMap(([key, value]) =>
    key === "xmlns"
      ? [["", value] as const]
      : key.startsWith("xmlns:")
        ? [[key.slice(6), value] as const]
        : [],
  );
  return { name, attributes, scope: new Map([...around, ...declared]), children: [], text: "" };
}

function close(open: Open[]): void {
  const done = open.pop();
  const around = open.at(-1);
  if (done === undefined || around === undefined) return;
  const { scope, children, text } = done;
  const attributes = done.attributes
    .filter(([key]) => !/^xmlns(:|$)/.test(key))
    .map(([key, value]) => ({ ...named(key, scope, false), value }));
  around.children.push({ ...named(done.name, scope, true), attributes, children, text });
}

function named(
  name: string,
  scope: ReadonlyMap<string, string>,
  usesDefault: boolean,
): { namespace: string; prefix: string; local: string } {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const namespace = prefix === "" && !usesDefault ? "" : (scope.get(prefix) ?? "");
  return { namespace, prefix, local: name.slice(colon + 1) };
}

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) =>
      decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : hexadecimal !== undefined
          ? String.fromCodePoint(Number.parseInt(hexadecimal, 16))
          : (ENTITIES[name ?? ""] ?? whole),
  );
