import type { BodySource, RenderOptions } from "../../../src/markdown/body.ts";
import { renderBody } from "../../../src/markdown/render.ts";

/** A body as if its text began on line 11 of a paper, after its front matter. */
export const bodyOf = (text: string): BodySource => ({
  text,
  file: "content/meetings/2026-03-12-council/05-report.md",
  firstLine: 11,
});

/** Renders with files `map.png`, `plan.pdf` and `figures.csv` beside the paper unless said otherwise. */
export function rendered(text: string, options: Partial<RenderOptions> = {}) {
  return renderBody(bodyOf(text), {
    target: "page",
    numbering: "none",
    asset: (name) => (["map.png", "plan.pdf"].includes(name) ? `/files/${name}` : undefined),
    table: (name) => (name === "figures.csv" ? "Ward,Share (%)\nNorth,35.1\nSouth,24.7\n" : undefined),
    ...options,
  });
}

export const htmlOf = (text: string, options: Partial<RenderOptions> = {}): string =>
  rendered(text, options).html;

/** What was found, as "id line:column". */
export const foundIn = (text: string, options: Partial<RenderOptions> = {}): string[] =>
  rendered(text, options).findings.map(({ id, span }) => `${id} ${span.line}:${span.column}`);

/** The words a reader of the page sees, in a row. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, "")
    .replace(/<\/?(?:a|em|strong|s|sup|code|span)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
