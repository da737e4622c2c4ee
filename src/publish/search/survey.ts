import { createHash } from "node:crypto";
import { withoutReferences } from "../gate/read/character-references.ts";

/** A page as it is sent to a reader, with its address below the site's root. */
export interface FinishedPage {
  readonly address: string;
  /** May be read from the disk each time it is asked for: of a large site one page is held at a time. */
  readonly html: string;
  /** The file that holds it, for another thread to read. */
  readonly file?: string;
  /** Changes whenever the HTML does: a page that was surveyed before with this mark is not read again to survey it. */
  readonly mark?: string;
  /** What `survey` finds of it, if that is known: null for a page that search does not find. It is not read to survey it then. */
  readonly found?: SurveyedPage | null | undefined;
}

/** What is known of a page that search finds, without its text. */
export interface SurveyedPage {
  readonly address: string;
  /** Of its address and of what is indexed of its HTML. */
  readonly digest: string;
  /** How much HTML of it is indexed, in UTF-16 units: what memory and time to index it go by. */
  readonly size: number;
  /** The language tag as Pagefind has it: "en-gb". */
  readonly language: string;
  readonly body?: string;
  readonly year?: string;
  /** ISO date that "newest first" goes by; noughts for a page without one. */
  readonly sorted: string;
}

/** Whether a page is found by search: `layouts/base.njk` marks those whose view says how. */
export const isSearchable = (html: string): boolean => html.includes(" data-pagefind-body ");

/** What Pagefind is given of a page: its language and what stands in `main`. The rest of it finds nothing. */
export function indexedPart(html: string): string {
  const from = html.indexOf("<main");
  const to = html.lastIndexOf("</main>");
  if (from < 0 || to < from) return apart(html);
  const root = /<html\b[^>]*>/i.exec(html.slice(0, from))?.[0] ?? "<html>";
  return `<!doctype html>${root}<body>${apart(html.slice(from, to))}</main></body></html>`;
}

/** Cells of a table and terms of a list that stand side by side are words apart, not one word. */
const apart = (html: string): string => html.replace(/<\/(?:t[dh]|dt|dd|li)>(?=<)/g, "$& ");

/** Reads what a page says of itself on its `main` (`found` of src/views/frame.ts); undefined if search does not find it. */
export function survey(address: string, html: string): SurveyedPage | undefined {
  if (!isSearchable(html)) return undefined;
  const part = indexedPart(html);
  const main = /<main\b(?:[^>"]|"[^"]*")*>/.exec(part)?.[0] ?? "";
  const said = (name: string): string | undefined => {
    const value = new RegExp(` data-${name}="([^"]*)"`).exec(main)?.[1];
    return value === undefined ? undefined : aPart(withoutReferences(value));
  };
  const body = said("body");
  const year = said("year");
  return {
    address,
    digest: createHash("sha256").update(`${address}\n${part}`).digest("base64url").slice(0, 27),
    size: part.length,
    language: aPart((/<html\b[^>]* lang="([^"]*)"/i.exec(part)?.[1] ?? "unknown").toLowerCase()),
    ...(body === undefined ? {} : { body }),
    ...(year === undefined ? {} : { year }),
    sorted: said("sorted") ?? "0000-00-00",
  };
}

/** A copy: what V8 cuts out of a text keeps the whole text in memory. */
const aPart = (words: string): string => Buffer.from(words).toString();
