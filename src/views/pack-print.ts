import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { PAGE_SCRIPTS } from "./static-files.ts";

/**
 * The page on which the reader's own browser lays out the papers that were picked. It has none of the site's frame,
 * because its pages are to look as the pack's do. What `static/js/pack-print.js` needs to know is in its data.
 */
export interface PackPrintView {
  readonly language: string;
  readonly title: string;
  readonly prefix: string;
  readonly meeting: Link;
  readonly choice: Link;
  /** Where the page numbers are, and below which address each part's sheet is: `<sheets><key>.html`. */
  readonly pages: string;
  readonly sheets: string;
  /** Addresses of the scripts that lay a sheet out, in the order in which they run. */
  readonly scripts: string;
}

/** The printing view of a meeting's pack. */
export function packPrintView(context: ViewContext, meeting: Meeting): PackPrintView {
  const words = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  const { council } = context.library;
  return {
    language: council.language,
    title: `Print: ${words} – ${council.name}`,
    prefix: context.prefix,
    meeting: { words, href: href(context, addressOf.meeting(meeting.id)) },
    choice: { words: "Pick other papers", href: href(context, addressOf.packChoice(meeting.id)) },
    pages: href(context, addressOf.pageNumbers(meeting.id)),
    sheets: href(context, addressOf.packChoice(meeting.id)),
    scripts: [...PAGE_SCRIPTS.map((name) => `/js/paged/${name}.js`), "/js/paged.min.js"]
      .map((address) => href(context, address))
      .join(" "),
  };
}
