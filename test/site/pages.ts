import { withoutData } from "../page-safety.ts";
import type { BuiltPage } from "./built-site.ts";

/** What a page lacks that every page has: language, one h1 and one main, a title, no step missing in its headings. */
export function frameFaults({ address, html }: BuiltPage): readonly string[] {
  const faults: string[] = [];
  const say = (words: string): number => faults.push(`${address}: ${words}`);
  if (!/<html lang="[a-z]{2}(?:-[A-Z]{2})?"/.test(html)) say("no language");
  // A drawing has a title, too.
  const outside = html.replace(/<svg[\s\S]*?<\/svg>/g, "");
  const count = (tag: string): number => outside.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0;
  for (const tag of ["h1", "main", "title"]) if (count(tag) !== 1) say(`${count(tag)} of <${tag}>`);
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  levels.forEach((level, at) => {
    const before = levels[at - 1] ?? 0;
    if (level > before + 1) say(`h${level} follows h${before}`);
  });
  if (/<style| style="/.test(html)) say("style inside it");
  if (/<script(?![^>]* src=)/.test(withoutData(html))) say("script inside it");
  return faults;
}

/** The title of a page's window. */
export const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
