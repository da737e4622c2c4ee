/**
 * What a paper's own pages say of their elements, in the only words that Chromium takes over as they stand: a private-use
 * subtag of the language (BCP 47, section 2.2.7), `en-GB-x-op-s12-2`. `static/js/paged/splits.js` writes them.
 */

/** What one element is, besides what Chromium says. */
export type Mark =
  /** A piece of an element that was split over pages; `pieces` is how many of them must be found, at least. */
  | { readonly is: "piece"; readonly of: number; readonly pieces: number }
  /** A row of a table that stands there once more for the eye. */
  | { readonly is: "repeat" }
  /** A note, and the link that calls it. */
  | { readonly is: "note"; readonly number: number }
  | { readonly is: "call"; readonly number: number }
  /** What stands in front of a note or an item: its number, its term. */
  | { readonly is: "label" }
  /** A list of terms, and what is said of one. */
  | { readonly is: "terms" }
  | { readonly is: "body" };

const MARKED = /^(.*?)(?:-x)?-op-([a-z])(\d*)(?:-(\d+))?$/i;

/** The mark that a language carries, and the language without it; a language that is not known says nothing. */
export function readMark(lang: string | undefined): {
  readonly lang: string | undefined;
  readonly mark?: Mark;
} {
  const [, language = "", kind = "", number = "", pieces = ""] = MARKED.exec(lang ?? "") ?? [];
  const mark = kind === "" ? undefined : marked(kind, Number(number), Number(pieces));
  if (mark === undefined) return { lang };
  return { lang: language === "und" ? undefined : language, mark };
}

function marked(kind: string, number: number, pieces: number): Mark | undefined {
  switch (kind) {
    case "s":
      return { is: "piece", of: number, pieces };
    case "r":
      return { is: "repeat" };
    case "n":
      return { is: "note", number };
    case "l":
      return { is: "label" };
    case "d":
      return { is: "terms" };
    case "b":
      return { is: "body" };
    case "c":
      return { is: "call", number };
    default:
      return undefined;
  }
}
