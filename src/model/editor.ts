import * as v from "valibot";
import { group, oneOf, say, text, wordsOr } from "./fields.ts";

const WHERE = "local, or where it saves: { backend: github, repo: owner/name, sign-in: https://… }";

const localOnly = v.picklist(["local"], ({ input }) =>
  say(`“${String(input).slice(0, 40)}” does not say where the web editor saves`, `write ${WHERE}`),
);

/** Git hosts that the web editor can save to. */
export const EDITOR_BACKENDS = ["github", "gitlab"] as const;

const repository = v.pipe(
  text,
  v.regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)+$/, ({ input }) =>
    say(
      `“${input.slice(0, 60)}” is not the name of a repository`,
      "write its owner and its name, such as harrowmere/meetings",
    ),
  ),
);

/**
 * `editor:` of council.yaml, the web editor for officers who do not use git: `local` is there under `orderpaper serve` only;
 * with a git host it is published at /admin/ too.
 */
export const editorSchema = wordsOr(
  localOnly,
  group("the editor", {
    backend: oneOf(EDITOR_BACKENDS),
    repo: repository,
    branch: v.optional(text, "main"),
    "sign-in": v.optional(text),
    "app-id": v.optional(text),
  }),
);

export type Editor = v.InferOutput<typeof editorSchema>;
export type HostedEditor = Exclude<Editor, "local">;
