import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { pagePolicy } from "../views/content-policy.ts";
import { href, type ViewContext } from "../views/context.ts";
import { loadedFile } from "../views/integrity.ts";
import { partPlaces } from "../views/part-places.ts";
import type { SiteFile } from "./files.ts";

/** A part of a pack as it went to the press. */
export interface PressedSheet {
  readonly key: string;
  /** Read when it is wanted: the sheets of an archive are more than memory should hold. */
  readonly html: () => string;
}

/** The sheets of a meeting's pack for the reader's own browser, at `pack/<key>.html`. */
export function packSheetFiles(
  context: ViewContext,
  meeting: Meeting,
  sheets: readonly PressedSheet[],
): readonly SiteFile[] {
  return sheets.map(({ key, html }) => ({
    address: addressOf.packSheet(meeting.id, key),
    bytes: () => new TextEncoder().encode(webSheet(context, meeting, key, html())),
  }));
}

/** Style sheets as `layouts/pack/sheet.njk` asks for them; in the words of a paper a quote or a bracket is escaped. */
const STYLE = /<link rel="stylesheet" href="(\/css\/(?:fonts|pack)\.css)">/g;

/** Paged.js writes style sheets into a sheet; nobody is to find it by searching, for it is a copy. */
const HEAD = `<head>
<meta http-equiv="Content-Security-Policy" content="${pagePolicy("sheet")}">
<meta name="robots" content="noindex">`;

/** Attributes of a sheet that hold an address; layouts and printer write them in double quotes, and escape those in words. */
const ADDRESS = /( (?:href|src)=")([^"]*)"/g;

/**
 * A sheet with the addresses of the website: the press serves a paper's pictures at /assets/ and its neighbours at
 * http://pack.invalid/, the site has them at the meeting's address. Minutes of an earlier meeting have that meeting's
 * pictures. It is a copy, so no search engine is to list it.
 */
export function webSheet(context: ViewContext, meeting: Meeting, key: string, html: string): string {
  const places = partPlaces(context, meeting);
  const owner = /^minutes-(.+)$/.exec(key)?.[1] ?? meeting.id;
  return html
    .replace(STYLE, (_, address: string) => {
      const { href: styles, integrity } = loadedFile({ ...context, prefix: "" }, address);
      return `<link rel="stylesheet" href="${styles}" integrity="${integrity}">`;
    })
    .replace(ADDRESS, (_, start: string, address: string) => `${start}${webAddress(address)}"`)
    .replace("<head>", HEAD);

  function webAddress(address: string): string {
    const [, name] = /^\/?assets\/(.*)$/.exec(address) ?? [];
    if (name !== undefined) return href(context, `${addressOf.meeting(owner)}${name}`);
    const [, part, place = ""] = /^http:\/\/pack\.invalid\/([^#/]*)([#/].*)?$/.exec(address) ?? [];
    if (part !== undefined) {
      const found = places.get(decodeURIComponent(part))?.address ?? addressOf.meeting(meeting.id);
      return `${href(context, found)}${place.replace(/^\//, "#")}`;
    }
    return /^\/(?:css|fonts)\//.test(address) ? href(context, address) : address;
  }
}
