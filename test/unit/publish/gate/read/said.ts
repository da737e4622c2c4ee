import { type Reading, readingOf } from "../../../../../src/publish/gate/read/index.ts";

/** What the gate reads in a file made of these bytes. */
export const read = (path: string, content: string | Uint8Array): Reading =>
  readingOf({ path, bytes: typeof content === "string" ? Buffer.from(content) : content });

/** Where a run of words comes out of a file, with any white space between them; none if it does not. */
export const placesOf = ({ strands }: Reading, words: string): readonly string[] =>
  strands.filter(({ text }) => text.replace(/\s+/g, " ").includes(words)).map(({ where }) => where);

/** Kinds of facts of a file, each once. */
export const kindsOf = ({ facts }: Reading): readonly string[] => [...new Set(facts.map(({ kind }) => kind))];

/** Words that no sample has by itself. */
export const SECRET = "heron quarry fee";
