import { escapeHtml } from "../../markdown/print/escape.ts";
import { asRead } from "../../text/as-read.ts";
import type { CorrectionView } from "./corrections.ts";

/**
 * The text of minutes with what later meetings corrected shown where it stands: the words as they were, struck, the words as they
 * are to stand, and the minute that says so. Words that are not found word for word leave a note below the paragraph; a
 * paragraph that is not there leaves nothing (the list above the text has it). `html` is what the renderer printed.
 */
export function withCorrections(
  html: string,
  corrections: readonly CorrectionView[],
  links: boolean,
): string {
  return corrections.reduce((text, correction) => corrected(text, correction, links), html);
}

function corrected(html: string, correction: CorrectionView, links: boolean): string {
  const begin = paragraphIn(html, correction.paragraph);
  if (begin === undefined) return html;
  const rest = html.slice(begin + 1);
  const next = rest.search(/<(?:p|li) class="numbered|<h[1-6]\b|<section\b/);
  const end = next < 0 ? html.length : begin + 1 + next;
  return html.slice(0, begin) + correctedStretch(html.slice(begin, end), correction, links) + html.slice(end);
}

/** The same of a stretch that is printed by itself, such as a decision, with a correction of that paragraph. */
export function correctedStretch(html: string, correction: CorrectionView, links: boolean): string {
  const { was } = correction;
  const marked = was === undefined ? undefined : struck(html, was, inPlace(correction, links));
  return marked ?? withNote(html, correction, links);
}

/** Where the tag of a numbered paragraph begins. */
function paragraphIn(html: string, number: string): number | undefined {
  const id = html.indexOf(`id="p${escapeHtml(number)}"`);
  return id < 0 ? undefined : html.lastIndexOf("<", id);
}

/** "(corrected to eight oaks by minute 3.1 of 12 March 2026)": in words, because a line through words is not read aloud. */
function inPlace({ nowHtml, by }: CorrectionView, links: boolean): string {
  return ` <span class="corrected-by">(corrected to</span> <ins class="corrected">${nowHtml}</ins> <span class="corrected-by">by ${authority(by, links)})</span>`;
}

function authority({ words, href }: CorrectionView["by"], links: boolean): string {
  return links ? `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>` : escapeHtml(words);
}

function withNote(stretch: string, { wasHtml, nowHtml, by }: CorrectionView, links: boolean): string {
  const close = stretch.indexOf("</p>");
  const at = close < 0 ? stretch.length : close + "</p>".length;
  const was =
    wasHtml === undefined ? "Corrected to read:" : `<del class="corrected">${wasHtml}</del> corrected to`;
  const note = `\n<p class="corrected-note">${was} <ins class="corrected">${nowHtml}</ins> (by ${authority(by, links)})</p>`;
  return stretch.slice(0, at) + note + stretch.slice(at);
}

/** One sign of the text as it is compared, and where it stands in the HTML. */
interface Sign {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

const TAG_OR_SIGN = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|&(?:amp|lt|gt|quot);|[\s\S]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
/** What is no part of the paragraph's own words: its number, notes and their calls, and what was withheld. */
const ASIDE = /class="(?:number|footnote[^"]*|page-mark|exempt-[^"]*|hidden)"/;

/** The words struck, with what follows them; undefined if they are not there in one paragraph's own words. */
function struck(html: string, was: string, after: string): string | undefined {
  const signs = signsOf(html);
  const text = signs.map(({ sign }) => sign).join("");
  const wanted = asRead(was);
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) return undefined;
  const found = signs.slice(at, at + wanted.length);
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of found) {
    const last = runs[runs.length - 1];
    if (last && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  // Blanks between two elements stay as they are: between list items nothing may stand.
  const pieces = runs.filter(({ from, to }) => html.slice(from, to).trim() !== "");
  let result = "";
  let done = 0;
  for (const { from, to } of pieces) {
    result += `${html.slice(done, from)}<del class="corrected">${html.slice(from, to)}</del>`;
    done = to;
  }
  const free = behindLink(html, done);
  return result + html.slice(done, free) + after + html.slice(free);
}

/** The first place from here on that is inside no link: a link may hold no other. */
function behindLink(html: string, at: number): number {
  const isInside = html.lastIndexOf("<a ", at) > html.lastIndexOf("</a>", at - 1);
  const end = html.indexOf("</a>", at);
  return isInside && end >= 0 ? end + "</a>".length : at;
}

function signsOf(html: string): readonly Sign[] {
  const signs: Sign[] = [];
  /** Open elements of the kind that is left out, so that its own end is found. */
  let aside: { readonly name: string; depth: number } | undefined;
  for (const match of html.matchAll(TAG_OR_SIGN)) {
    const [all, slash, name, rest] = match;
    if (name !== undefined) {
      if (aside?.name === name) aside.depth += slash === "/" ? -1 : 1;
      else if (aside === undefined && slash === "" && ASIDE.test(rest ?? "")) aside = { name, depth: 1 };
      if (aside?.depth === 0) aside = undefined;
      continue;
    }
    if (aside !== undefined) continue;
    const sign = asRead(ENTITIES[all] ?? all);
    const blank = sign === "" && /\s/.test(all);
    if (blank && signs.at(-1)?.sign === " ") continue;
    if (sign === "" && !blank) continue;
    const from = match.index;
    signs.push({ sign: blank ? " " : sign, from, to: from + all.length });
  }
  return signs;
}
