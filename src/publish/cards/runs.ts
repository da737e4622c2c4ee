import type { Face, Faces, Weight } from "./faces.ts";

/** Words that stand in one face. */
export interface Run {
  readonly family: string;
  readonly text: string;
  /** Where it begins, in thousandths of the font's size from the beginning of the line. */
  readonly at: number;
}

/** Words as they can be drawn. */
export interface Setting {
  readonly runs: readonly Run[];
  /** In thousandths of the font's size, before pairs of letters are drawn together. */
  readonly width: number;
}

/** Sets words in the faces of one weight. */
export interface Typesetter {
  /** The words with nothing in them that no face has: signs are left out, words of another script become "…". */
  readonly printable: (words: string) => string;
  /** Of printable words; throws for a character that no face has. */
  readonly set: (words: string) => Setting;
  /** The files that words so far were set in. */
  readonly used: () => readonly Face[];
}

/** A typesetter for one weight. */
export function openTypesetter(faces: Faces, weight: Weight): Typesetter {
  const used = new Map<string, Face>();
  const having = (text: string): Face | undefined => {
    for (const face of faces(weight)) if (mayHave(face, text)) return face;
    return undefined;
  };
  return {
    printable: (words) =>
      words
        .normalize("NFC")
        .replace(/\p{C}/gu, "")
        .replace(/\P{ASCII}/gu, (character) => (having(character) ? character : standIn(character)))
        .replace(/\uE000+/g, "…")
        .replace(/\s+/g, " ")
        .trim(),
    set: (words) => {
      const runs: Run[] = [];
      let width = 0;
      for (const { face, text } of inFaces(words, having)) {
        used.set(face.family, face);
        runs.push({ family: face.family, text, at: width });
        for (const character of text) width += face.advance(character) ?? 0;
      }
      return { runs, width };
    },
    used: () => [...used.values()],
  };
}

interface Piece {
  readonly face: Face;
  readonly text: string;
}

/**
 * A line in one face if one has all of it, or else its words, or else its characters: letters of two files do not know how
 * near they may stand to one another, and resvg shapes a line only in the first of them.
 */
function inFaces(text: string, having: (text: string) => Face | undefined): readonly Piece[] {
  const whole = having(text);
  if (whole !== undefined) return [{ face: whole, text }];
  const words = text.split(/(?<= )/);
  if (words.length > 1) return words.flatMap((word) => inFaces(word, having));
  const pieces: Piece[] = [];
  for (const character of text) {
    const face = having(character);
    if (face === undefined) throw new Error(`no face of a card has "${character}"`);
    const last = pieces.at(-1);
    if (last?.face === face && !face.forSigns)
      pieces[pieces.length - 1] = { face, text: last.text + character };
    else pieces.push({ face, text: character });
  }
  return pieces;
}

/** Faces for signs have letters too, but light ones of another design. */
function mayHave(face: Face, text: string): boolean {
  for (const character of text) {
    if (face.forSigns && /[\p{L}\p{N}]/u.test(character)) return false;
    if (face.advance(character) === undefined) return false;
  }
  return true;
}

/** A private character stands for letters that no face has, so that several of them are one "…"; no text keeps one. */
const standIn = (character: string): string => (/[\p{L}\p{M}\p{N}]/u.test(character) ? "\uE000" : " ");
