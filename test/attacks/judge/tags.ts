/**
 * A reader of HTML that forgives nothing. A browser mends what is broken, and attacks live in what it mends: so a page is
 * read by a grammar so narrow that there is nothing to mend. What does not fit is a fault. Shares no code with `src/`.
 */

/** An opening tag and its attributes, entities read. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between the tags of an element whose inside is no HTML: script, style, title, textarea. */
  readonly inside: string;
}

export interface ReadPage {
  readonly tags: readonly Tag[];
  /** The words of the page, entities read, tags taken out. */
  readonly text: string;
  readonly faults: readonly string[];
}

const DOCTYPE = /^\s*<!doctype html>\n/;
const OPENS = /<([a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;
const CLOSES = /<\/([a-z][a-zA-Z0-9]*)>/y;
const ATTRIBUTE = /\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"<>]*)")?/g;

/** HTML, 13.1.2: elements without an end, and those whose inside is text. */
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const RAW = new Set(["script", "style", "title", "textarea", "noscript", "iframe", "xmp"]);
/** Elements that a browser lets stand without an end; ours never do, but for these inside drawings. */
const DRAWN = new Set(["path", "line", "rect", "circle", "polyline", "polygon", "use"]);

/** Reads a page, or a piece of one. Every `<` must belong to a tag, every tag must be closed where it was opened. */
export function readPage(html: string): ReadPage {
  const tags: Tag[] = [];
  const faults: string[] = [];
  const words: string[] = [];
  const open: string[] = [];
  let at = DOCTYPE.exec(html)?.[0].length ?? 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? html.length : next;
    words.push(html.slice(at, end));
    if (next < 0) break;
    OPENS.lastIndex = next;
    CLOSES.lastIndex = next;
    const opens = OPENS.exec(html);
    const closes = opens ? null : CLOSES.exec(html);
    if (opens) {
      const [whole, name = "", attributes = "", slash] = opens;
      at = next + whole.length;
      let inside = "";
      if (RAW.has(name)) {
        const close = html.indexOf(`</${name}>`, at);
        if (close < 0) faults.push(`<${name}> is never closed`);
        inside = html.slice(at, close < 0 ? html.length : close);
        at = close < 0 ? html.length : close + name.length + 3;
        if (name === "title") words.push(`${inside} `);
      } else if (!VOID.has(name) && slash === "" && !DRAWN.has(name)) open.push(name);
      tags.push({ name, attributes: attributesOf(attributes, name, faults), inside });
    } else if (closes) {
      const [whole, name = ""] = closes;
      at = next + whole.length;
      if (!DRAWN.has(name) && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else {
      faults.push(`a "<" that is no tag of ours: ${html.slice(next, next + 60)}`);
      at = next + 1;
    }
  }
  if (open.length > 0) faults.push(`never closed: ${open.slice(0, 5).join(", ")}`);
  return { tags, text: readEntities(words.join("")), faults };
}

function attributesOf(written: string, name: string, faults: string[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [, key = "", value = ""] of written.matchAll(ATTRIBUTE)) {
    if (read.has(key.toLowerCase())) faults.push(`<${name}> has ${key} twice`);
    read.set(key.toLowerCase(), readEntities(value));
  }
  return read;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Entities as a browser reads them: those that pages of ours have; any other stays, and is then no address we know. */
export function readEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
