/** The page whose list explains the council's words: `pages/glossary.md`. */
export const GLOSSARY_PAGE = "glossary";

/** A word or term that the glossary explains. */
export interface Term {
  /** Its anchor on the glossary page, from its first name: "call-in". */
  readonly id: string;
  /** As it is written, and what it is written as too: "Joint strategic needs assessment", "JSNA". */
  readonly names: readonly string[];
}

/**
 * Whether a name is looked for exactly as it is written: with capitals after its first letter it is an acronym or a proper
 * name ("JSNA", "General Fund"), and "general fund" may be something else.
 */
export const isExact = (name: string): boolean => /\p{Lu}/u.test(name.slice(1));
