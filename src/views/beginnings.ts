import { outlineOf } from "../markdown/outline.ts";
import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import { shortened } from "../text/shorten.ts";
import type { ViewContext } from "./context.ts";
import { minutesPrinting } from "./minutes-text.ts";
import { renderSlides, titleWords, webTarget } from "./prose.ts";

/** Something of a part that can be linked to, and begins on one of its pages. */
export interface Beginning {
  readonly id: string;
  /** As printed: "4.3"; a slide and a heading without a number have none. */
  readonly number?: string;
  readonly words: string;
  /** A numbered paragraph, or what parts stand under: a heading, an item, a slide. */
  readonly kind: "paragraph" | "heading";
}

/** How many letters of a paragraph are shown: enough to know it by. */
const LONGEST = 48;

/** What begins in a part of a pack, in the order of its text; nothing in a part that has no anchors. */
export function beginningsOf(context: ViewContext, meeting: Meeting, key: string): readonly Beginning[] {
  if (key === "agenda")
    return allItems(meeting.agenda).map(({ id, number, title }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      words: opening(titleWords(title)),
      kind: "heading",
    }));
  const paper = meeting.papers.find(({ id }) => id === key);
  if (paper?.kind === "slides")
    return renderSlides(paper, webTarget(context, meeting)).slides.map(({ id, title }) => ({
      id,
      words: opening(title),
      kind: "heading",
    }));
  if (paper) return inOrder(outlineOf(paper.body, { numbering: paper.numbering }));
  const minuted = context.library.meeting(key.replace(/^minutes-/, ""));
  if (!minuted?.minutes || !key.startsWith("minutes-")) return [];
  const { minutes } = minuted;
  const { beside: _, ...printing } = minutesPrinting(minutes, minuteHeadings(minuted, minutes));
  return inOrder(outlineOf(minutes.body, printing));
}

function inOrder({ sections, paragraphs }: ReturnType<typeof outlineOf>): readonly Beginning[] {
  const found = [
    ...sections.map(({ title, ...section }) => ({ ...section, words: title, kind: "heading" as const })),
    ...paragraphs.map(({ text, ...paragraph }) => ({
      ...paragraph,
      words: text,
      kind: "paragraph" as const,
    })),
  ];
  return found
    .sort((a, b) => a.line - b.line)
    .map(({ id, number, words, kind }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      words: opening(words),
      kind,
    }));
}

/** As much of some words as they are known by; a sentence that ends where they are cut needs no full stop. */
const opening = (words: string): string =>
  shortened(words.replace(/\s+/g, " "), LONGEST).replace(/[.!?]…$/, "…");
