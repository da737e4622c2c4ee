import { markdownOf } from "../markdown/markdown-of.ts";
import { decodedEntities } from "./decoding.ts";
import { withoutRedactions } from "./escaped-title.ts";
import { type Ids, newAddress } from "./names-and-ids.ts";

/** HTML of the old system as our Markdown, and what a person must look at. */
export interface Worded {
  readonly text: string;
  readonly doubts: readonly string[];
}

/** Where a link of the old system leads now; undefined if to nothing that was brought over. */
export type LeadsTo = (url: string) => string | undefined;

/** Follows links to committees, people and meetings, and to papers by `paper`. */
export const leadsTo =
  (ids: Ids, paper: LeadsTo): LeadsTo =>
  (url) =>
    paper(url) ?? newAddress(url, ids);

/**
 * A field of HTML as Markdown. Pictures, which lie on the old server, are left out; a link to what was brought over leads there, one
 * to the open web stays, and of others only the words do.
 */
export function markdownWords(html: string, lead: LeadsTo): Worded {
  const doubts: string[] = [];
  const linked = html
    .replace(/<img\b[^>]*>/gi, (tag) => {
      if (!/\bwidth\s*=\s*["']?1\b/i.test(tag))
        doubts.push("a picture was left out; put its file beside the agenda if it matters");
      return "";
    })
    .replace(/<a\b([^>]*)>([\s\S]*?)<\/a\s*>/gi, (_, attributes: string, words: string) => {
      const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
      const url = cleanAddress(href?.[1] ?? href?.[2] ?? href?.[3] ?? "");
      const to = lead(url) ?? (isOpen(url) ? url : undefined);
      if (to !== undefined) return `<a href="${to.replace(/&/g, "&amp;").replace(/"/g, "%22")}">${words}</a>`;
      if (url !== "" && !url.startsWith("#"))
        doubts.push(`a link was taken away, because nothing here is what it led to: ${url.slice(0, 120)}`);
      return words;
    });
  const { text, doubts: more } = markdownOf(linked);
  return { text: withoutRedactions(text).trim(), doubts: [...doubts, ...more] };
}

/** The address of a link as it was meant: editors break its lines and leave spaces in names of files. */
export const cleanAddress = (typed: string): string =>
  decodedEntities(decodedEntities(typed))
    .replace(/\s*[\r\n\t]+\s*/g, "")
    .trim()
    .replace(/ /g, "%20");

/** A whole address of the web, or of e-mail; none of the old system itself. */
const isOpen = (url: string): boolean =>
  (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) && URL.canParse(url) && !/\/(?:mg|ie)[a-z]+\.aspx/i.test(url)) ||
  /^mailto:[^\s?@]+@[^\s?@]+$/i.test(url);

/** Markdown whose headings are bold lines instead, where headings would break the order of a page. */
export const withoutHeadings = (text: string): string =>
  text.replace(/^#{1,6} +(.+?)(?: +#+)?$/gm, (_, words: string) => `**${words.replace(/\*\*/g, "")}**`);
