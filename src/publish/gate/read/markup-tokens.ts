/**
 * Cuts markup into pieces, so that every character of the source is in one piece or is a bracket. Browsers mend broken
 * markup in their own ways; here nothing needs to be mended, because nothing is thrown away.
 */
export type MarkupToken =
  | { readonly kind: "text"; readonly text: string /** Without references. */; readonly isPlain?: boolean }
  | {
      readonly kind: "tag";
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
    }
  | { readonly kind: "comment" | "declaration" | "instruction"; readonly text: string }
  | {
      readonly kind: "program";
      readonly element: string;
      /** The tag's own characters. */
      readonly attributes: string;
      readonly text: string;
    };

/** Elements of HTML whose text is no markup (13.1.2). */
const PROGRAMS = new Set(["script", "style"]);
const RAW = new Set(["textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"]);
const TAG_NAME = /[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>"'][^\s>]*))?)?/y;

/** The pieces of a source, in its order. In XML, every element's text may be markup. */
export function* markupTokens(source: string, isXml: boolean): Generator<MarkupToken> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open < 0) {
      yield { kind: "text", text: source.slice(at) };
      return;
    }
    if (open > at) yield { kind: "text", text: source.slice(at, open) };
    const special = specialAt(source, open);
    if (special !== undefined) {
      yield special.token;
      at = special.end;
      continue;
    }
    if (!/[a-z/_:\u0080-\uffff]/i.test(source.charAt(open + 1))) {
      yield { kind: "text", text: "<" };
      at = open + 1;
      continue;
    }
    const tag = tagAt(source, open + 1);
    yield { kind: "tag", name: tag.name, attributes: tag.attributes };
    at = tag.end;
    const name = tag.name.toLowerCase();
    const isClose = source.charAt(open + 1) === "/";
    if (isXml || isClose || !(PROGRAMS.has(name) || RAW.has(name))) continue;
    const end = endOfRaw(source, at, name);
    const text = source.slice(at, end);
    if (PROGRAMS.has(name))
      yield { kind: "program", element: name, attributes: source.slice(open, at), text };
    else yield { kind: "text", text };
    at = end;
  }
}

function specialAt(
  source: string,
  open: number,
): { readonly token: MarkupToken; readonly end: number } | undefined {
  const until = (start: string, close: string): readonly [text: string, end: number] => {
    const from = open + start.length;
    const end = source.indexOf(close, from);
    return end < 0 ? [source.slice(from), source.length] : [source.slice(from, end), end + close.length];
  };
  if (source.startsWith("<!--", open)) {
    const [text, end] = until("<!--", "-->");
    return { token: { kind: "comment", text }, end };
  }
  if (source.startsWith("<![CDATA[", open)) {
    const [text, end] = until("<![CDATA[", "]]>");
    return { token: { kind: "text", text, isPlain: true }, end };
  }
  if (source.startsWith("<?", open)) {
    const [text, end] = until("<?", ">");
    return { token: { kind: "instruction", text }, end };
  }
  if (!source.startsWith("<!", open)) return undefined;
  const [text, end] = until("<!", ">");
  // Of a DOCTYPE with declarations of its own, those follow as tokens of the same kind.
  return { token: { kind: "declaration", text }, end };
}

function tagAt(source: string, from: number) {
  const start = source.charAt(from) === "/" ? from + 1 : from;
  TAG_NAME.lastIndex = start;
  const name = TAG_NAME.exec(source)?.[0] ?? "";
  const attributes: [string, string][] = [];
  let at = start + name.length;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(source); found !== null; found = ATTRIBUTE.exec(source)) {
    attributes.push([found[1] ?? "", found[2] ?? found[3] ?? found[4] ?? ""]);
    at = ATTRIBUTE.lastIndex;
  }
  const close = source.indexOf(">", at);
  return {
    name,
    attributes: withRest(source.slice(at, close < 0 ? undefined : close), attributes),
    end: close < 0 ? source.length : close + 1,
  };
}

/** What stands in a tag and is no attribute, as `="words"`. */
const withRest = (rest: string, attributes: readonly [string, string][]) =>
  /[^\s/]/.test(rest) ? [...attributes, ["", rest] as const] : attributes;

/** Where `</name` begins; the end of the source if nowhere. */
function endOfRaw(source: string, from: number, name: string): number {
  if (name === "plaintext") return source.length;
  const close = new RegExp(`</${name}(?=[\\s/>]|$)`, "gi");
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}
