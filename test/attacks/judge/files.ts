/** What the other files of a site may hold: feeds, calendars, style sheets, data, drawings. Shares no code with `src/`. */
import ICAL from "ical.js";
import { ParseOption, XmlDocument, XmlElement, type XmlNode } from "libxml2-wasm";
import { faultsOfStyle } from "./page.ts";

/** What is wrong with a file that is no page; nothing for one that can be published. */
export function faultsOfFile(address: string, bytes: Uint8Array): readonly string[] {
  const found = [...faultsOfAddress(address)];
  const text = new TextDecoder().decode(bytes);
  const ending = /\.([a-z0-9]+)$/i.exec(address)?.[1]?.toLowerCase() ?? "";
  if (RUNS.test(ending)) found.push("a file that a browser opens as a page or runs");
  if (ending === "svg") found.push(...faultsOfDrawing(text));
  if (ending === "xml") found.push(...faultsOfFeed(text));
  if (ending === "ics") found.push(...faultsOfCalendar(text));
  if (ending === "css") found.push(...faultsOfStyle(text));
  if (ending === "json") found.push(...faultsOfJson(text));
  if (ending === "csv") found.push(...faultsOfCells(text));
  return found.map((fault) => `${address}: ${fault}`);
}

const RUNS =
  /^(?:x?html?|xht|shtml?|js|mjs|cjs|svgz|mht(?:ml)?|xslt?|swf|hta|php\d?|htaccess|wasm|rdf|mml|xul)$/;

/** An address must name one file below the site's root, on every system. */
function faultsOfAddress(address: string): readonly string[] {
  const parts = address.split("/").map((part) => decodeURIComponent(part));
  if (parts[0] !== "") return ["an address that does not begin at the root"];
  return parts.slice(1).flatMap((part) => {
    if (part === ".." || part === ".") return ["an address that leaves the site"];
    if (/[/\\\p{Cc}:*?"<>|]/u.test(part))
      return [`a name that some systems cannot write or read elsewhere: ${JSON.stringify(part)}`];
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)) return [`a name of a device: ${part}`];
    if (/[. ]$/.test(part)) return [`a name that some systems cut: ${JSON.stringify(part)}`];
    return part.length > 255 ? ["a name that no system can write"] : [];
  });
}

/** Elements of a drawing that only draw (SVG 2), and those that authors' programs leave in it. */
const NOT_DRAWN =
  /^(?:script|foreignObject|iframe|embed|object|audio|video|canvas|handler|listener|html|body|link|meta|base|form)$/i;

function faultsOfDrawing(text: string): readonly string[] {
  if (/<!ENTITY|<!ATTLIST|<\?xml-stylesheet/i.test(text))
    return ["a drawing that says what its words mean elsewhere"];
  return walkXml(text, (element) => {
    const found = NOT_DRAWN.test(element.name) ? [`a drawing with <${element.name}>`] : [];
    for (const { name, value } of element.attrs) {
      const bare = value.replace(/[\s\p{Cc}]/gu, "");
      if (/^on/i.test(name)) found.push(`a drawing with ${name}`);
      if (
        /^(?:href|src)$/i.test(name) &&
        !/^(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]|https?:)/i.test(bare)
      )
        found.push(`a drawing that leads to ${bare.slice(0, 40)}`);
      if (/^(?:href|src)$/i.test(name) && element.name !== "a" && /^https?:/i.test(bare))
        found.push(`a drawing that fetches ${bare.slice(0, 40)}`);
      if (/url\((?!["']?#)|@import|javascript:/i.test(bare))
        found.push(`a drawing that fetches or runs: ${bare.slice(0, 40)}`);
      if (/^attributeName$/i.test(name) && /^(?:on|(?:xlink:)?href)/i.test(bare))
        found.push(`a drawing that changes ${bare}`);
    }
    if (
      element.name === "style" &&
      /@import|url\((?!["']?#)|expression|javascript:/i.test(
        element.content.replace(/\\[0-9a-f]{1,6}\s?|\s/gi, "?"),
      )
    )
      found.push("a drawing with a style that fetches");
    if (element.name === "style" && element.content.includes("\\"))
      found.push("a drawing with a style in disguise");
    return found;
  });
}

const FEED =
  /^(?:feed|entry|id|title|subtitle|updated|published|link|author|name|uri|email|summary|content|category|icon|logo|rights|generator|urlset|url|loc|lastmod|sitemapindex|sitemap)$/;

function faultsOfFeed(text: string): readonly string[] {
  if (/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i.test(text)) return ["a feed with a definition in it"];
  return walkXml(text, (element) => [
    ...(FEED.test(element.name) ? [] : [`a feed with <${element.name}>`]),
    ...element.attrs.flatMap(({ name, value }) =>
      /^(?:href|src)$/.test(name) && !/^(?:https?:\/\/|\/)/.test(value)
        ? [`a feed that leads to ${value.slice(0, 60)}`]
        : [],
    ),
    ...(element.name === "content" &&
    element.attrs.some(({ name, value }) => name === "type" && value !== "text") &&
    /<script|\son\w+=|javascript:/i.test(element.content)
      ? ["a feed with a program"]
      : []),
  ]);
}

function walkXml(text: string, look: (element: XmlElement) => readonly string[]): readonly string[] {
  try {
    using document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NO_XXE });
    const found: string[] = [];
    const walk = (node: XmlNode): void => {
      if (!(node instanceof XmlElement)) return;
      found.push(...look(node));
      for (let child = node.firstChild; child !== null; child = child.next) walk(child);
    };
    walk(document.root);
    return found;
  } catch (cause) {
    return [`no XML: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`];
  }
}

const PROPERTIES = new Set(
  "PRODID VERSION CALSCALE METHOD NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE DESCRIPTION SOURCE REFRESH-INTERVAL X-PUBLISHED-TTL COLOR URL LAST-MODIFIED TZID TZURL TZOFFSETFROM TZOFFSETTO TZNAME DTSTART DTEND DTSTAMP RRULE RDATE X-LIC-LOCATION X-PROLEPTIC-TZNAME UID SEQUENCE SUMMARY LOCATION STATUS TRANSP CLASS CATEGORIES ORGANIZER CONFERENCE CREATED DURATION X-ALT-DESC GEO ATTACH X-MICROSOFT-CDO-BUSYSTATUS TZUNTIL".split(
    " ",
  ),
);

/** RFC 5545: a line is ended with CR LF and begins with a property that we write; an injected line would be another. */
function faultsOfCalendar(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of text.replace(/\r\n[ \t]/g, "").split("\r\n")) {
    const name = /^[^:;]*/.exec(line)?.[0] ?? "";
    if (/[^\P{Cc}\t]/u.test(line))
      found.push(`a line with a hidden sign: ${JSON.stringify(line.slice(0, 60))}`);
    if (line !== "" && !/^(?:BEGIN|END)$/.test(name) && !PROPERTIES.has(name))
      found.push(`a line that is not ours: ${line.slice(0, 60)}`);
    if (/^(?:BEGIN|END):/.test(line) && !/:(?:VCALENDAR|VEVENT|VTIMEZONE|STANDARD|DAYLIGHT)$/.test(line))
      found.push(`a part that is not ours: ${line}`);
  }
  try {
    ICAL.parse(text);
  } catch (cause) {
    found.push(`no calendar: ${String(cause)}`);
  }
  return found;
}

function faultsOfJson(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    return ["no JSON"];
  }
}

/** A cell that a spreadsheet takes for a formula (OWASP, CSV injection): begins with =, +, -, @, a tab, and is no number. */
function faultsOfCells(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(","))
    .map((cell) => cell.trim().replace(/^"+/, ""))
    .filter((cell) => /^[=+\-@\t]/.test(cell) && !/^[+-]?[\d.,%]*"?$/.test(cell))
    .map((cell) => `a cell that a spreadsheet would run: ${cell.slice(0, 40)}`);
}
