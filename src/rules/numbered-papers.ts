import { outlineOf } from "../markdown/outline.ts";
import type { Library } from "../model/library.ts";
import type { Prose } from "../model/prose.ts";

/** The outline of one paper or minutes whose numbers were typed by hand. */
export interface TypedNumbers {
  readonly body: Prose;
  readonly outline: ReturnType<typeof outlineOf>;
}

/** Every paper and minutes of the library that keeps its numbers as written. */
export function typedNumbers(library: Library): readonly TypedNumbers[] {
  return library.meetings
    .flatMap(({ papers, minutes }) => [...papers, ...(minutes ? [minutes] : [])])
    .filter(({ numbering }) => numbering === "as-written")
    .map(({ body }) => ({ body, outline: outlineOf(body, { numbering: "as-written" }) }));
}
