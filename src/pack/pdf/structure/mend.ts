/**
 * Puts right what Chromium's structure gets wrong, as far as PDF/UA-1 and the people who listen to it care: wrappers
 * without meaning, list items without bodies, borders that count as content, heads of tables heard on every page.
 */
import type { PDFRef } from "@cantoo/pdf-lib";
import type { Shown } from "../content/survey.ts";
import { type Content, type Element, element, isElement, type Kid } from "./element.ts";
import { isGrouping, isIllustration, isInline, mayBeEmpty } from "./kinds.ts";
import { allInline, itemKids, paragraphs } from "./shape.ts";
import { repeatedContent } from "./table-heads.ts";
import { wordsOf } from "./words.ts";

/** A structure that has been put right. */
export interface Mended {
  readonly elements: readonly Element[];
  /** Content that is to be painted as an artifact. */
  readonly artifacts: ReadonlySet<Content>;
}

/** What must be known of a paper to judge its structure. */
export interface Paper {
  /** Of the whole paper: a wrapper in the language of what it stands in says nothing. */
  readonly language: string;
  /** What a stretch of content shows; nothing, if it is not on its page at all. */
  readonly shown: (content: Content) => Shown | undefined;
  /** `all`: a picture that is no figure is decoration, as in what a browser prints. */
  readonly figures?: "all";
  /** Annotations that stay in the paper. */
  readonly links: ReadonlySet<PDFRef>;
}

interface Within {
  /** The nearest element that stays is one that holds blocks, not text. */
  readonly grouping: boolean;
  /** Shapes say something here, in a picture or as the bullet of a list. */
  readonly shapes: boolean;
  readonly list: boolean;
  /** It holds text and no blocks. */
  readonly line: boolean;
  readonly language: string;
}

/** What a bullet drawn as a shape says. */
const BULLET = "\u2022";

const TEXT = new Set(["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Caption"]);

/** The elements that go below the paper's Part. */
export function mend(kids: readonly Kid[], paper: Paper): Mended {
  const artifacts = new Set<Content>();

  const mended = (kid: Kid, within: Within): readonly Kid[] => {
    if (kid.what === "annotation") return paper.links.has(kid.object) ? [kid] : [];
    if (kid.what === "element") return mendElement(kid, within);
    const shown = paper.shown(kid);
    if (shown === undefined || artifacts.has(kid)) return [];
    const decorates = !shown.matter || (paper.figures === "all" && shown.picture === true);
    if (!decorates || within.shapes) return [kid];
    artifacts.add(kid);
    return [];
  };

  const mendElement = (found: Element, within: Within): readonly Kid[] => {
    const kind = trueKind(found, within);
    if (kind === "NonStruct") return unwrapped(found, within);
    if (kind === "TR") for (const content of repeatedContent(found, paper.shown)) artifacts.add(content);
    const inside: Within = {
      grouping: isGrouping(kind),
      shapes: within.shapes || isIllustration(kind) || kind === "Lbl",
      list: kind === "L",
      line: isInline(kind) || TEXT.has(kind),
      language: found.lang ?? within.language,
    };
    let kept = found.kids.flatMap((kid) => mended(kid, inside));
    if (inside.grouping) kept = [...paragraphs(kept)];
    if (kind === "LI") kept = [...itemKids(kept)];
    if (kept.length === 0 && !mayBeEmpty(kind)) return [];
    const bullet = kind === "Lbl" && wordsOf(found, paper.shown) === "" ? { actualText: BULLET } : {};
    const stays = kind === "Link" && !hasAnnotation(kept) ? "Span" : kind;
    return [{ ...found, ...bullet, kind: stays, kids: kept }];
  };

  /** A wrapper gives way to its kids, unless it says something about them or its place wants a paragraph. */
  const unwrapped = (found: Element, within: Within): readonly Kid[] => {
    const language = found.lang ?? within.language;
    const kept = found.kids.flatMap((kid) => mended(kid, { ...within, language }));
    if (kept.length === 0) return [];
    const inLine = allInline(kept);
    if (hasAnnotation(kept)) return [{ ...found, kind: "Link", kids: kept }];
    if (
      language !== within.language ||
      (found.alt ?? found.actualText ?? found.expansion ?? found.id) !== undefined
    ) {
      const kind = !inLine ? "Div" : within.grouping ? "P" : "Span";
      return [{ ...found, kind, kids: kept }];
    }
    return inLine && within.grouping && found.kids.some(isElement) ? [element("P", kept)] : kept;
  };

  const top: Within = { grouping: true, shapes: false, list: false, line: false, language: paper.language };
  const elements = paragraphs(kids.flatMap((kid) => mended(kid, top))).filter(isElement);
  return { elements, artifacts };
}

/** What an element is, once wrappers that stand for something else are seen through. */
function trueKind(found: Element, within: Within): string {
  const { kind } = found;
  if (kind === "Document" || kind === "Private") return "NonStruct";
  // In a line of text Chromium's Div is a group, which can only say its language.
  if (kind === "Div" && within.line) return "NonStruct";
  const holdsElements = found.kids.some(isElement);
  if (kind === "Figure" && found.alt === undefined && holdsElements) return "Div";
  const labelled = found.kids.some((kid) => isElement(kid) && kid.kind === "Lbl");
  return kind === "NonStruct" && within.list && labelled ? "LI" : kind;
}

const hasAnnotation = (kids: readonly Kid[]): boolean => kids.some(({ what }) => what === "annotation");
