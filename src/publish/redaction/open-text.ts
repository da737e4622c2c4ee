import { isMap, isScalar } from "yaml";
import { redactionsIn } from "../../text/redactions.ts";
import { type PrivateText, scalarsOf } from "./private-text.ts";
import { publicVersion } from "./public-version.ts";
import { blanked, commentsIn, type Stretch } from "./without-comments.ts";

/**
 * What of a private file the public will read, every sign at its place: withheld words, comments and what only the
 * private tree may say are blank. For finding in the private file what would be left in the public one.
 */
export function openText(file: PrivateText): string {
  const plain = blanked(file.body, commentsIn(file.body));
  const words = redactionsIn(plain).flatMap((redaction) => (redaction.words ? [redaction.words] : []));
  return openFields(file) + blanked(plain, words);
}

/** The words of the body alone, at their lines. */
export const openBody = (file: PrivateText): string => openText(file).slice(file.bodyFrom);

/** Front matter as blanks, with the values of public fields at their places. */
function openFields(file: PrivateText): string {
  const { fields, fieldsFrom, bodyFrom, text } = file;
  const above = text.slice(0, bodyFrom);
  const closed = leftOutIn(file);
  const open = scalarsOf(fields)
    .flatMap(({ range }) => (range ? [{ from: fieldsFrom + range[0], end: fieldsFrom + range[1] }] : []))
    .filter(({ from }) => !closed.some((field) => field.from <= from && from < field.end));
  let read = "";
  let at = 0;
  for (const { from, end } of open) {
    if (from < at) continue;
    const typed = above.slice(from, end);
    const words = redactionsIn(typed).flatMap((redaction) => (redaction.words ? [redaction.words] : []));
    read += blank(above.slice(at, from)) + blanked(typed, words);
    at = end;
  }
  return read + blank(above.slice(at));
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Where the fields stand that only the private tree has. */
function leftOutIn(file: PrivateText): readonly Stretch[] {
  const { fields } = publicVersion(file);
  if (!isMap(file.fields.contents)) return [];
  return file.fields.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !fields.includes(String(key.value))) return [];
    const from = key.range?.[0] ?? 0;
    const node = value as { readonly range?: readonly [number, number, number] | null } | null;
    return [{ from: file.fieldsFrom + from, end: file.fieldsFrom + (node?.range?.[2] ?? from + 1) }];
  });
}
