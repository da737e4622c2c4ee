import type { Rendered } from "../markdown/body.ts";
import { type FindTerms, termFinder } from "../markdown/glossary/find-terms.ts";
import { GLOSSARY_PAGE } from "../model/glossary.ts";
import type { Library } from "../model/library.ts";
import type { Page } from "../model/page.ts";
import { query, remembered } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { titleKey } from "../text/lists.ts";
import { href, type ViewContext } from "./context.ts";
import { renderProse } from "./prose.ts";

/** A term of a text, explained at the end of its page. */
export interface ExplainedView {
  /** As on the glossary page: "call-in". Its anchors here are `word.call-in` and, in the text, `wordref.call-in`. */
  readonly id: string;
  /** "Joint strategic needs assessment (JSNA)". */
  readonly words: string;
  readonly html: string;
  /** The glossary itself. */
  readonly glossary: string;
}

interface Glossary {
  readonly find: FindTerms;
  readonly explained: ReadonlyMap<string, ExplainedView>;
}

/** What the council's glossary explains, and how its terms are found; read once for all pages of a site. */
const glossaryOf = remembered(read);

/** Finds the glossary's terms in a text; nothing where no page explains any. */
export function termsToMark(context: ViewContext): FindTerms {
  return glossaryOf(context).find;
}

/** The explanations of terms that a text uses, by name. */
export function explainedViews(context: ViewContext, ids: readonly string[]): readonly ExplainedView[] {
  const { explained } = glossaryOf(context);
  return ids
    .flatMap((id) => explained.get(id) ?? [])
    .sort((a, b) => (titleKey(a.words) < titleKey(b.words) ? -1 : 1));
}

const glossaryPage = query("glossary-page", ({ pages }: Library): Page | undefined =>
  pages.find(({ id }) => id === GLOSSARY_PAGE),
);

function read(context: ViewContext): Glossary {
  const page = glossaryPage(context.library);
  const definitions: Rendered["definitions"] =
    page === undefined
      ? []
      : renderProse(page.body, {
          target: "page",
          sitePage: context.sitePage,
          asset: () => undefined,
          numbering: "none",
          beside: page.beside,
          defines: true,
        }).definitions;
  return {
    find: termFinder(definitions),
    explained: new Map(
      definitions.map(({ id, names: [first = "", ...others], html }) => [
        id,
        {
          id,
          words: others.length === 0 ? first : `${first} (${others.join(", ")})`,
          html,
          glossary: href(context, addressOf.page(GLOSSARY_PAGE)),
        },
      ]),
    ),
  };
}
