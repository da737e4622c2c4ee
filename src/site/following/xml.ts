/** A piece of XML that is written already. */
export interface Xml {
  readonly xml: string;
}

/** Signs that XML 1.0 cannot hold at all, not even escaped (section 2.2). */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Words as character data or as the value of an attribute. */
export function escaped(words: string): string {
  return words
    .replace(UNWRITABLE, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** One element. Attributes and contents that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...contents: readonly (Xml | string | undefined)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(value)}"`,
  );
  const inside = contents.map((content) =>
    content === undefined ? "" : typeof content === "string" ? escaped(content) : content.xml,
  );
  const start = `<${name}${written.join("")}`;
  return {
    xml: inside.every((part) => part === "") ? `${start}/>` : `${start}>${inside.join("")}</${name}>`,
  };
}

/** A document with an element to a line below its root, as people who look into it can read and compare it. */
export function documentOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  contents: readonly (Xml | undefined)[],
): Uint8Array {
  const root = element(name, attributes, {
    xml: `${contents.flatMap((content) => (content ? [`\n${content.xml}`] : [])).join("")}\n`,
  });
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`);
}
