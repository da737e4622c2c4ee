import { createHash } from "node:crypto";
import type { OutputFile, Strand } from "../strand.ts";
import { base64Stretches, otherForms, WITHOUT_TAGS } from "./other-forms.ts";
import type { Enclosed, Fact, FactKind, Reading, Unread } from "./reading.ts";

/** Where a reader of one format puts what it finds. `where` is for a person and never holds a word of the file. */
export interface Finds {
  /** Words as somebody gets them; what they say when they are decoded once more is found from them here. */
  readonly say: (where: string, text: string) => void;
  readonly cannot: (where: string, why: string) => void;
  readonly fact: (kind: FactKind, where: string, how: string) => void;
  /** Bytes of any format that are part of the file: a field, what follows the end. `name` helps to tell the format. */
  readonly inside: (where: string, bytes: Uint8Array, name?: string) => void;
  /** Bytes that were a file of their own, whose fingerprint is worth keeping: an attachment, a picture of a page. */
  readonly file: (where: string, bytes: Uint8Array, name?: string) => void;
  /** The fingerprint of bytes that are known to hold no words, as the samples of a picture. */
  readonly print: (where: string, bytes: Uint8Array) => void;
}

/** Reads the bytes of one file, or of a file inside a file, by its format. */
export type ReadAs = (finds: Finds, file: OutputFile) => void;

/** Files in files in files: no honest output goes deeper, and a file that holds itself would have no end. */
const DEEPEST = 12;
/** Percent signs of percent signs, markup of markup. */
const MOST_FORMS = 4;
const NEVER_ALONE = /[\p{L}\p{N}]/u;

/** Everything that `read` finds in a file, with the same text kept once. */
export function gathered(file: OutputFile, read: ReadAs): Reading {
  const places = new Map<string, string>();
  const unread = new Map<string, Unread>();
  const facts = new Map<string, Fact>();
  const enclosed: Enclosed[] = [];
  const print = (where: string, bytes: Uint8Array): void => {
    enclosed.push({ where, sha256: createHash("sha256").update(bytes).digest("hex") });
  };

  const findsAt = (before: string, depth: number): Finds => {
    const placed = (where: string): string => [before, where].filter((part) => part !== "").join(": ");
    const cannot = (where: string, why: string): void => {
      unread.set(`${placed(where)}\n${why}`, { where: placed(where), why });
    };
    const inside = (where: string, bytes: Uint8Array, name = ""): void => {
      if (bytes.length === 0) return;
      if (depth >= DEEPEST) {
        cannot(where, `lies more than ${DEEPEST} files deep`);
        return;
      }
      read(findsAt(placed(where), depth + 1), { path: name, bytes });
    };
    const enclose = (where: string, bytes: Uint8Array, name?: string): void => {
      if (bytes.length > 0) print(placed(where), bytes);
      inside(where, bytes, name);
    };
    const say = (where: string, text: string, form = 0): void => {
      if (!NEVER_ALONE.test(text) || places.has(text)) return;
      places.set(text, placed(where));
      for (const [how, again] of otherForms(text, where.includes(WITHOUT_TAGS))) {
        if (form >= MOST_FORMS) {
          cannot(where, `is encoded more than ${MOST_FORMS} times over`);
          return;
        }
        say(`${where}, ${how}`, again, form + 1);
      }
      for (const bytes of base64Stretches(text)) enclose(`${where}, base64`, bytes);
    };
    return {
      say: (where, text) => say(where, text),
      cannot,
      fact: (kind, where, how) =>
        facts.set(`${kind}\n${placed(where)}\n${how}`, { kind, where: placed(where), how }),
      inside,
      file: enclose,
      print: (where, bytes) => print(placed(where), bytes),
    };
  };

  print("", file.bytes);
  const finds = findsAt("", 0);
  finds.say("file name", file.path);
  read(finds, file);
  return {
    strands: [...places].map(([text, where]): Strand => ({ where, text })),
    unread: [...unread.values()],
    facts: [...facts.values()],
    enclosed,
  };
}
