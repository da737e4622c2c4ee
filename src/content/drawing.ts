/**
 * Whether an SVG is a drawing only. A page shows it with `<img>`, where nothing of it runs; but it has an address of its own,
 * and opened there it is a document of the council's site. What cannot be read for certain is refused: programs hide in
 * what one reader sees and another does not.
 */

/** Why an SVG is more than a drawing: the case, for a sentence that goes on, and what to do. */
export interface DrawingFault {
  readonly message: string;
  readonly help: string;
}

/** One piece of XML (1.0, fifth edition): comment, section of plain data, instruction, declaration, or a tag. */
const PIECE =
  /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>[]*(\[)?|<\/[\w:.-]+\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|</y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Elements that run, or hold what is no drawing (SVG 2, chapters 12 and 15; HTML). */
const NO_DRAWING =
  /^(?:script|foreignobject|iframe|embed|object|audio|video|canvas|handler|listener|html|body|link|meta|base|form|input|button|textarea|portal)$/i;
const XHTML = "http://www.w3.org/1999/xhtml";
const PLAIN = "save it as a plain SVG";

/** What is wrong with the text of an SVG file; undefined for a drawing. */
export function drawingFault(svg: string): DrawingFault | undefined {
  let at = svg.indexOf("<");
  let style = -1;
  while (at >= 0 && at < svg.length) {
    PIECE.lastIndex = at;
    const [piece = "<", subset, name, attributes = ""] = PIECE.exec(svg) ?? [];
    const fault = faultOfPiece(piece, subset !== undefined, name, attributes);
    if (fault !== undefined) return fault;
    const end = at + piece.length;
    if (localName(name) === "style" && !piece.endsWith("/>")) style = end;
    if (/^<\/(?:[\w.-]+:)?style\b/i.test(piece) && style >= 0) {
      const fetched = faultOfStyle(svg.slice(style, at));
      if (fetched !== undefined) return fetched;
      style = -1;
    }
    at = svg.indexOf("<", end);
  }
  return style < 0 ? undefined : broken;
}

const broken: DrawingFault = {
  message: "this picture is not written as an SVG is",
  help: "save the picture again as an SVG",
};

function faultOfPiece(
  piece: string,
  hasSubset: boolean,
  name: string | undefined,
  attributes: string,
): DrawingFault | undefined {
  if (name !== undefined) return faultOfElement(name, attributes);
  if (piece === "<") return broken;
  if (piece.startsWith("<?"))
    return /^<\?xml\s/.test(piece) ? undefined : program(piece.split(/\s/)[0] ?? piece);
  if (hasSubset) return { message: "this picture has words that stand for others (<!ENTITY)", help: PLAIN };
  return undefined;
}

const localName = (name: string | undefined): string =>
  name?.slice(name.indexOf(":") + 1).toLowerCase() ?? "";

const program = (what: string): DrawingFault => ({
  message: `there is a program in this picture (${what})`,
  help: PLAIN,
});

const fetches = (what: string): DrawingFault => ({
  message: `this picture fetches ${what.slice(0, 60)}`,
  help: "save it as a plain SVG with everything in it, letters turned into outlines",
});

function faultOfElement(name: string, attributes: string): DrawingFault | undefined {
  const element = localName(name);
  if (NO_DRAWING.test(element)) return program(`<${name}`);
  for (const [, key = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = localName(key);
    const value = asRead(double ?? single ?? "");
    if (attribute.startsWith("on")) return program(key);
    if (/(?:java|vb)script:/i.test(value)) return program(value.slice(0, 11));
    if (value === XHTML) return program(XHTML);
    if (attribute === "attributename" && /^(?:on|(?:[\w-]+:)?href$)/i.test(value))
      return program(`${key}="${value}"`);
    if ((attribute === "href" || attribute === "src") && !mayLead(element, value)) return fetches(value);
    if (!key.startsWith("xmlns") && /url\(|@import/i.test(value)) {
      const fault = faultOfStyle(value);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

/** A place in the drawing, a picture of dots in it, or, of a link, a page. */
const mayLead = (element: string, address: string): boolean =>
  /^(?:#|$|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(address) ||
  (element === "a" && /^(?:https?|mailto):/i.test(address));

/** What a style fetches (CSS Values 4, 4.5): nothing but what is in the drawing. A backslash could spell anything. */
function faultOfStyle(css: string): DrawingFault | undefined {
  const bare = asRead(css);
  if (/\\|expression\(|behavior:|-moz-binding/i.test(bare)) return program("<style");
  const elsewhere =
    /@import["']?(?:url\(["']?)?([^"');]*)|url\((?!["']?(?:#|data:(?:font|image|application\/(?:x-)?font)))["']?([^"')]*)/i.exec(
      bare,
    );
  return elsewhere === null ? undefined : fetches(elsewhere[1] ?? elsewhere[2] ?? "");
}

/** A value with its characters read (XML 1.0, 4.1 and 4.6), without what a reader of addresses and styles passes over. */
function asRead(value: string): string {
  const code = (digits: string, base: number): string => {
    const point = Number.parseInt(digits, base);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  };
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => code(digits, 16))
    .replace(/&#(\d+);/g, (_, digits: string) => code(digits, 10))
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/[\s\p{Cc}]/gu, "");
}
