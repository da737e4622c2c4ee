import { type Change, inData, inTree } from "../small-pdf.ts";

/** One way to break the small file, and what must be said of it: one rule, or those that cannot be broken apart. */
export interface Mutation {
  readonly breaks: string | readonly string[];
  readonly by: readonly Change[];
}

/** @param breaks one rule, or the rules that cannot be broken apart */
export const mutation = (breaks: string | readonly string[], ...by: readonly Change[]): Mutation => ({
  breaks,
  by,
});
/** A line of the outline, put before or after another. */
export const below = (line: string, added: string): Change => inTree(`${line}\n`, `${line}\n${added}\n`);

/** Content put before all other on page 2. */
export const marked = (words: string): Change =>
  inData("content2", "/P <</MCID 0>>", `${words} /P <</MCID 0>>`);
