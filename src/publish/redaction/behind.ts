import type { Files } from "../../content/files.ts";
import { decoded } from "../../content/plain-text.ts";
import { type Finding, spanOnLine } from "../../findings/finding.ts";
import { redactionsIn } from "../../text/redactions.ts";
import { sha256Of, takeApart } from "./private-text.ts";
import { publicVersion } from "./public-version.ts";
import { recordedIn } from "./record.ts";

/**
 * How a public file stands to the private one. `behind`: the private file was changed since. `edited`: the public one was
 * changed by hand, or never made by us.
 */
export type Standing = "current" | "behind" | "edited" | "missing";

/** How a public file, if it is there, stands to the private text it is made from. */
export function standingOf(privateText: string, file: string, publicText: string | undefined): Standing {
  if (publicText === undefined) return "missing";
  const apart = takeApart(privateText, file);
  if ("fields" in apart && publicVersion(apart).text === publicText) return "current";
  return recordedIn(privateText, file) === sha256Of(publicText) ? "behind" : "edited";
}

const CAN_BE_REDACTED = /^meetings\/[^/]+\/(?!meeting\.md$)[^/]+\.md$/;

/** Whether a path below a tree is that of a paper or of minutes. */
export const canBeRedacted = (path: string): boolean => CAN_BE_REDACTED.test(path);

/**
 * Papers and minutes whose public version is not the one that their private text makes now: `redaction-behind`. Only the
 * members' side may ask, for it reads both trees.
 */
export function redactionFindings(publicFiles: Files, privateFiles: Files): readonly Finding[] {
  const known = new Map(publicFiles.list.map((file) => [file.path, file]));
  return privateFiles.list.flatMap(({ path, bytes }): readonly Finding[] => {
    if (!canBeRedacted(path)) return [];
    const { text } = decoded(bytes());
    if (!redactionsIn(text).some(({ words }) => words !== undefined)) return [];
    const file = `${privateFiles.name}/${path}`;
    const made = known.get(path);
    const standing = standingOf(text, file, made && decoded(made.bytes()).text);
    const isWhollyPrivate = standing === "missing" && /^item:/m.test(text);
    return standing === "current" || isWhollyPrivate
      ? []
      : [findingOf(standing, file, `${publicFiles.name}/${path}`)];
  });
}

const MESSAGES: Readonly<Record<Exclude<Standing, "current">, (shown: string) => string>> = {
  behind: (shown) => `${shown} was made from an earlier text; the public must read what this one leaves open`,
  edited: (shown) => `${shown} is not what this text makes: it was changed by hand, or written by hand`,
  missing: (shown) => `words are withheld here, and there is no public version ${shown}`,
};

function findingOf(standing: Exclude<Standing, "current">, file: string, shown: string): Finding {
  return {
    id: "redaction-behind",
    severity: "warning",
    span: spanOnLine(file, 1, 1, 3),
    message: MESSAGES[standing](shown),
    help: `orderpaper redact ${file}${standing === "edited" ? " --force, after comparing the two" : ""}`,
  };
}
