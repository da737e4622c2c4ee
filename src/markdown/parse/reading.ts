import type Token from "markdown-it/lib/token.mjs";

/** What a link definition (`[plan]: plan.pdf`) says. */
export interface Reference {
  readonly href: string;
  readonly title: string;
}

/** What markdown-it and its footnote plugin remember of one text while they read it. */
export interface Reading {
  references?: Record<string, Reference>;
  unusedReferences?: Set<string>;
  footnotes?: {
    /** The labels that are defined, each behind a colon. */
    refs?: Record<string, number>;
    /** Notes in the order they are called; `tokens` only of those written in place, `^[like this]`. */
    list?: { readonly label?: string; readonly tokens?: Token[] }[];
  };
}
