/** What a page of the site may be made of, element by element. Shares no code with `src/`: it is the second opinion. */
import { readPage, type Tag } from "./tags.ts";

const GLOBAL = "class id lang dir title role tabindex hidden aria-* data-*";

/** Every element that may stand on a page, with the attributes it may have beside those of all. */
export const ELEMENTS: Readonly<Record<string, string>> = {
  html: "",
  head: "",
  body: "",
  title: "",
  meta: "charset name content property media http-equiv",
  link: "rel href type title as crossorigin integrity media sizes",
  script: "src defer type integrity crossorigin",
  a: "href rel download type hreflang",
  abbr: "",
  address: "",
  article: "",
  aside: "",
  b: "",
  bdi: "",
  blockquote: "",
  br: "",
  button: "type name value disabled popovertarget",
  caption: "",
  cite: "",
  code: "",
  col: "span",
  colgroup: "",
  dd: "",
  del: "datetime",
  details: "open name",
  dfn: "",
  div: "",
  dl: "",
  dt: "",
  em: "",
  fieldset: "",
  figcaption: "",
  figure: "",
  footer: "",
  form: "action method novalidate",
  h1: "",
  h2: "",
  h3: "",
  h4: "",
  h5: "",
  h6: "",
  header: "",
  hr: "",
  img: "src alt width height loading decoding",
  input:
    "type name value id required autocomplete checked readonly min max step size disabled placeholder form list inputmode pattern maxlength autocapitalize autocorrect spellcheck enterkeyhint",
  ins: "datetime",
  kbd: "",
  label: "for",
  legend: "",
  li: "value",
  main: "",
  mark: "",
  meter: "value min max",
  nav: "",
  noscript: "",
  ol: "start reversed type",
  optgroup: "label",
  option: "value selected",
  output: "for name",
  p: "",
  pre: "",
  q: "",
  s: "",
  section: "",
  select: "name form disabled",
  small: "",
  span: "",
  strong: "",
  sub: "",
  summary: "",
  sup: "",
  table: "",
  tbody: "",
  td: "colspan rowspan headers",
  tfoot: "",
  th: "colspan rowspan scope abbr headers",
  thead: "",
  time: "datetime",
  tr: "",
  u: "",
  ul: "",
  wbr: "",
  svg: "viewbox shape-rendering width height focusable fill preserveaspectratio xmlns",
  g: "",
  defs: "",
  desc: "",
  pattern: "patternunits patterntransform x y width height",
  path: "d fill stroke",
  line: "x1 y1 x2 y2",
  rect: "x y width height fill rx ry",
  circle: "cx cy r",
  polyline: "points fill",
  polygon: "points",
  text: "x y dx dy text-anchor font-size transform",
  tspan: "x y dx dy",
};

const GLOBALS = GLOBAL.split(" ");
const ALLOWED = new Map(
  Object.entries(ELEMENTS).map(([name, own]) => [name, new Set([...GLOBALS, ...own.split(" ")])]),
);

/** Addresses in attributes: where each may lead. `fetch` is what a browser gets by itself. */
const ADDRESSES: Readonly<Record<string, "link" | "fetch">> = {
  href: "link",
  src: "fetch",
  action: "link",
  srcset: "fetch",
  poster: "fetch",
  data: "fetch",
  formaction: "link",
};

const HEADS = new Set(["canonical", "alternate", "license", "next", "prev"]);

/**
 * What is wrong with a page: nothing for one that is made of nothing but our own markup and the author's words. `sheet` is
 * the HTML of a paper for the press, which has style sheets of its own, written by us.
 */
export function faultsOfPage(html: string, { sheet = false } = {}): readonly string[] {
  const { tags, faults } = readPage(html);
  const found = [...faults];
  const ids = new Set<string>();
  for (const tag of tags) {
    found.push(...faultsOfTag(tag, sheet));
    const id = tag.attributes.get("id");
    if (id === undefined) continue;
    if (ids.has(id)) found.push(`two elements have the id ${id}`);
    ids.add(id);
  }
  return found;
}

function faultsOfTag(tag: Tag, sheet: boolean): readonly string[] {
  const { name, attributes } = tag;
  if (name === "style")
    return sheet && tag.attributes.size === 0 ? faultsOfStyle(tag.inside) : ["a <style> element"];
  const allowed = ALLOWED.get(name);
  if (allowed === undefined) return [`an element that no page has: <${name}>`];
  const found: string[] = [];
  for (const [key, value] of attributes) {
    const kind = key.replace(/^(aria|data)-[a-z-]+$/, "$1-*");
    if (!allowed.has(kind))
      found.push(`an attribute that no page has: <${name} ${key}="${value.slice(0, 60)}">`);
    const use = ADDRESSES[key];
    if (use !== undefined) found.push(...faultsOfAddress(name, attributes, use, value));
    for (const sign of value)
      if (/[\p{Cc}\u202d\u202e]/u.test(sign) && !/[\n\t]/.test(sign))
        found.push(`a hidden sign in <${name} ${key}>`);
  }
  if (name === "script") found.push(...faultsOfScript(tag));
  if (name === "meta" && /refresh|set-cookie/i.test(attributes.get("http-equiv") ?? "")) {
    const to = /^0; url=(.*)$/s.exec(attributes.get("content") ?? "")?.[1];
    if (to === undefined || !/^\/(?!\/)/.test(to))
      found.push(`a page that leads on to ${attributes.get("content")}`);
  }
  return found;
}

/** A browser takes white space and controls out of an address before it reads the scheme (URL Standard, 4.4). */
const asRead = (address: string): string =>
  address.replace(/^[\0-\x20]+|[\0-\x20]+$/g, "").replace(/[\t\n\r]/g, "");

function faultsOfAddress(
  name: string,
  attributes: ReadonlyMap<string, string>,
  use: "link" | "fetch",
  typed: string,
): readonly string[] {
  const address = asRead(typed);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const fetches = use === "fetch" || (name === "link" && !HEADS.has(attributes.get("rel") ?? ""));
  if (/[\\\p{Cc}]/u.test(address))
    return [`<${name}> has an address with a sign no address has: ${JSON.stringify(typed.slice(0, 80))}`];
  if (fetches)
    return scheme === undefined && !address.startsWith("//")
      ? []
      : [`<${name}> fetches from elsewhere: ${typed.slice(0, 80)}`];
  if (scheme === undefined)
    return address.startsWith("//")
      ? [`<${name}> leads to another host without saying so: ${typed.slice(0, 80)}`]
      : [];
  // Calendars are followed by an address of their own, which nobody but us may write: to our own host.
  if (/^webcal:\/\/meetings\.example\.gov\.uk\/calendar\/[a-z0-9/-]+\.ics$/.test(address)) return [];
  if (!["http", "https", "mailto", "tel"].includes(scheme))
    return [`<${name}> has an address that is a program or a file: ${typed.slice(0, 80)}`];
  if (scheme === "mailto" && (attributes.get("class") ?? "").includes("reach") && /[?&%\s]/.test(address))
    return [`a mail address with heads of its own: ${typed.slice(0, 80)}`];
  return [];
}

/** Our scripts are files; what a page says of itself for search engines is data, and no word of it can end the element. */
function faultsOfScript({ attributes, inside }: Tag): readonly string[] {
  if (attributes.get("type") === "application/ld+json") {
    if (inside.includes("<") || attributes.size !== 1) return ["linked data that could end its element"];
    try {
      const data: unknown = JSON.parse(inside);
      return typeof data === "object" && data !== null && JSON.stringify(data).includes("https://schema.org")
        ? []
        : ["linked data that is not ours"];
    } catch {
      return ["linked data that is no JSON"];
    }
  }
  const source = attributes.get("src") ?? "";
  return inside === "" &&
    /^(?:\/[a-z0-9-]+)*\/js\/[a-z0-9/.-]+\.js(?:\?v=[\w-]+)?$/.test(source) &&
    !source.includes("..")
    ? []
    : [`a script that is not ours: ${source}${inside.slice(0, 60)}`];
}

/** The style of a sheet: nothing is fetched, and no word of an author gets out of its quotation marks. */
export function faultsOfStyle(css: string): readonly string[] {
  const bare = css.replace(/\/\*[^*]*\*\//g, "").replace(/"(?:[^"\\\n]|\\[^\n])*"/g, '""');
  const found = /@import|url\(|expression\(|javascript:|behavior:|["'<]/i.exec(
    bare.replaceAll('""', ""),
  )?.[0];
  return found === undefined ? [] : [`a style that fetches or breaks out: ${found}`];
}
