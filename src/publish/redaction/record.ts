import { isScalar } from "yaml";
import { sha256Of, takeApart } from "./private-text.ts";

const FIELD = "public-version";
const LINE = new RegExp(`^${FIELD}:.*$`, "m");

/** The SHA-256 of the public version that was last made from a private file; undefined if none was. */
export function recordedIn(text: string, file: string): string | undefined {
  const apart = takeApart(text, file);
  if (!("fields" in apart)) return undefined;
  const recorded: unknown = apart.fields.getIn([FIELD, "sha256"], true);
  return isScalar(recorded) ? String(recorded.value) : undefined;
}

/** The private file with the public version it made written into its front matter; all else stays as it was typed. */
export function withRecord(text: string, publicText: string): string {
  const line = `${FIELD}: { sha256: ${sha256Of(publicText)} }`;
  const end = text.indexOf("\n---", 3);
  const above = text.slice(0, end);
  const written = LINE.test(above) ? above.replace(LINE, line) : `${above}\n${line}`;
  return written + text.slice(end);
}
