import { outlineOf } from "../markdown/outline.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Prose } from "../model/prose.ts";

/** The outline of one paper or minutes whose numbers were typed by hand. */
export interface TypedNumbers {
  readonly body: Prose;
  readonly outline: ReturnType<typeof outlineOf>;
}

/** Every paper of a meeting, and its minutes, that keep their numbers as written. */
export function typedNumbers({ papers, minutes }: Meeting): readonly TypedNumbers[] {
  return [...papers, ...(minutes ? [minutes] : [])]
    .filter(({ numbering }) => numbering === "as-written")
    .map(({ body }) => ({ body, outline: outlineOf(body, { numbering: "as-written" }) }));
}
