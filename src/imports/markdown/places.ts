const OPEN = "\uE000";
const CLOSE = "\uE001";
const PLACE = /\uE000([a-z]\d+)\uE001/g;

/** A sign in a text that no reader sees, to find its line again when all is written: the name is "m1" or "d1". */
export const placeSign = (name: string): string => `${OPEN}${name}${CLOSE}`;

/** Takes what looks like our signs out of the words of others. */
export const withoutPlaces = (text: string): string => text.replace(/[\uE000\uE001]/g, "");

/** Cuts a text between signs and words. */
export const cutAtPlaces = (text: string): readonly string[] => text.split(/(\uE000[a-z]\d+\uE001)/);

export const isPlace = (text: string): boolean => text.startsWith(OPEN);

/** The text without signs, and the line (from 1) on which each stood; each counts once, where it first stands. */
export function settled(text: string): {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
} {
  const lines = new Map<string, number>();
  const clean = text.split("\n").map((line, index) =>
    line.replace(PLACE, (_, name: string) => {
      if (!lines.has(name)) lines.set(name, index + 1);
      return "";
    }),
  );
  return { text: clean.join("\n"), lines };
}

/** What is in doubt, said where it stands. */
export interface Doubts {
  /** Remembers a doubt; the sign that is returned belongs where the words are. */
  readonly say: (words: string) => string;
  /** In the order in which they were said, each by the name of its sign. */
  readonly said: ReadonlyMap<string, string>;
}

/** `kind` is a letter of its own for each writer, so that their signs can stand in one text. */
export function doubtsOf(kind: string): Doubts {
  const said = new Map<string, string>();
  return {
    said,
    say: (words) => {
      const name = `${kind}${said.size + 1}`;
      said.set(name, words);
      return placeSign(name);
    },
  };
}
