import { type Elsewhere, type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import type { Prose } from "../model/prose.ts";

/** A place in front matter: ["agenda", 3, "title"]. */
export type FieldPath = readonly (string | number)[];

/** One source file read: its fields as text, lists and maps (nothing is a date or a number yet), and its body. */
export interface Source {
  readonly file: string;
  /** Undefined if the front matter cannot be read, which has its finding then. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly body: Prose;
  /** The span of a field's value, or of its nearest parent that is there; of the line that opens the fields for []. */
  readonly spanOf: (path: FieldPath) => Span;
  /** The span of a field's name. */
  readonly spanOfName: (path: FieldPath) => Span;
  /** The value of a field as it was typed, quotes and brackets too; "" if it is not there. */
  readonly typed: (path: FieldPath) => string;
  /** Lines with a slip of the pen: what else is wrong on them comes of it. */
  readonly mended: ReadonlySet<number>;
}

export interface ReadSource {
  readonly source?: Source;
  readonly findings: readonly Finding[];
}

/** A finding of whose place the reader takes care; an error unless it says otherwise. */
export type Found = Omit<Finding, "span" | "severity"> & { readonly severity?: Finding["severity"] };

/** Whatever takes findings about fields: the reader, or a test. */
export interface FindsInFields {
  find(source: Source, path: FieldPath, found: Found): void;
}

/** One error instead of a source. `length` is in characters from `column`. */
export function refuse(
  at: { readonly file: string; readonly line: number; readonly column?: number; readonly length: number },
  said: Pick<Finding, "id" | "message" | "inRecord"> & { readonly help: string },
  elsewhere: readonly Elsewhere[] = [],
): ReadSource {
  const span = spanOnLine(at.file, at.line, at.column ?? 1, at.length);
  const finding: Finding = { severity: "error", span, ...said };
  return { findings: [elsewhere.length === 0 ? finding : { ...finding, elsewhere }] };
}

/** A source and its fields, typed by a schema. */
export interface Read<Fields> {
  readonly source: Source;
  readonly typed: Fields;
  /** Whether nothing in the fields was wrong: what was may have been left out. */
  readonly whole: boolean;
}
