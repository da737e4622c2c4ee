import { sitePages } from "../../../../src/site/pages.ts";
import type { ViewContext } from "../../../../src/views/context.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { contextOf } from "../council-of.ts";

/** The page at an address as the site prints it. Throws if there is none. */
export function pageAt(context: ViewContext, address: string): string {
  const page = sitePages(context).find((one) => one.address === address);
  if (!page) throw new Error(`no page ${address}`);
  return openLayouts()(page.layout, page.view());
}

/** What is read on the sheet of a notice, line by line: the words of its article, a line for each element that is a block. */
export function wordsOnSheet(html: string): string {
  const article = /<article[^>]*>(.*?)<\/article>/s.exec(html)?.[1] ?? "";
  return article
    .replace(/<svg.*?<\/svg>|<p [^>]*aria-hidden="true"[^>]*>.*?<\/p>/gs, "")
    .replace(/\n/g, " ")
    .replace(/<(?:h1|h2|p|li|dt|dd|br|time|span class="notice-detail")[ >]/g, "\n$&")
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "" && line !== ",")
    .join("\n");
}

export const MEETING = "2026-01-15-board";

/** A board under a profile, with one meeting of these lines of front matter. */
export function boardUnder(
  profile: string,
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
): ViewContext {
  return contextOf({
    "council.yaml": `name: Tiny Council\nprofile: ${profile}\n`,
    [`meetings/${MEETING}/meeting.md`]: ["---", "body: board", "date: 2026-01-15", ...lines, "---", ""].join(
      "\n",
    ),
    ...files,
  });
}

/** The words of one of its notices: "" for the notice of the meeting, "private/". */
export const sheetOf = (context: ViewContext, which = ""): string =>
  wordsOnSheet(pageAt(context, `/meetings/${MEETING}/notice/${which}`));
