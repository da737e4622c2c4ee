import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { pagePolicy } from "./content-policy.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type LoadedFile, loadedFile } from "./integrity.ts";
import { PAGE_SCRIPTS } from "./static-files.ts";

/**
 * The page on which the reader's own browser lays out the papers that were picked. It has none of the site's frame,
 * because its pages are to look as the pack's do. What `static/js/pack-print.js` needs to know is in its data.
 */
export interface PackPrintView {
  readonly language: string;
  readonly title: string;
  readonly prefix: string;
  /** What the page may load and run: it alone, and the sheets it lays out, may be styled by a script. */
  readonly policy: string;
  readonly styles: readonly LoadedFile[];
  /** The page's own scripts. */
  readonly ownScripts: readonly LoadedFile[];
  readonly meeting: Link;
  readonly choice: Link;
  /** Where the page numbers are, and below which address each part's sheet is: `<sheets><key>.html`. */
  readonly pages: string;
  readonly sheets: string;
  /** Scripts that lay a sheet out, in the order in which they run: "address integrity address integrity …". */
  readonly scripts: string;
}

const OWN_SCRIPTS: readonly string[] = ["pages", "lay-out", "apart", "view"];

/** The printing view of a meeting's pack. */
export function packPrintView(context: ViewContext, meeting: Meeting): PackPrintView {
  const words = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  const { council } = context.library;
  return {
    language: council.language,
    title: `Print: ${words} – ${council.name}`,
    prefix: context.prefix,
    policy: pagePolicy("print"),
    styles: ["/css/fonts.css", "/css/pack-view.css"].map((address) => loadedFile(context, address)),
    ownScripts: OWN_SCRIPTS.map((name) => loadedFile(context, `/js/pack-print/${name}.js`)),
    meeting: { words, href: href(context, addressOf.meeting(meeting.id)) },
    choice: { words: "Pick other papers", href: href(context, addressOf.packChoice(meeting.id)) },
    pages: href(context, addressOf.pageNumbers(meeting.id)),
    sheets: href(context, addressOf.packChoice(meeting.id)),
    scripts: [...PAGE_SCRIPTS.map((name) => `/js/paged/${name}.js`), "/js/paged.min.js"]
      .map((address) => loadedFile(context, address))
      .map((script) => `${script.href} ${script.integrity}`)
      .join(" "),
  };
}
