import type { Finding } from "../findings/finding.ts";
import { hiddenIn } from "../text/hidden.ts";
import type { FieldPath, Source } from "./source.ts";

/**
 * Signs nobody sees that a field spells with others (`"\u202e"`, `"\0"`): in the file they can be seen, on a page they
 * cannot. Those that stand in the file themselves are found where it is read (hidden-signs.ts).
 */
export function escapedSigns(source: Source): readonly Finding[] {
  if (!holds(source.fields)) return [];
  const found: Finding[] = [];
  const look = (value: unknown, path: FieldPath): void => {
    if (typeof value === "string") {
      const hidden = hiddenIn(value);
      if (hidden === undefined || source.typed(path).includes(hidden.sign)) return;
      found.push({
        id: "sign-hidden",
        severity: "error",
        span: source.spanOf(path),
        message: `${hidden.what} (${hidden.code}) is spelt in these words, and nobody would see it; it must go`,
        help: "take out what begins with the backslash, or write the words without quotes",
      });
    } else if (Array.isArray(value))
      for (const [index, item] of value.entries()) look(item, [...path, index]);
    else if (typeof value === "object" && value !== null)
      for (const [name, field] of Object.entries(value)) look(field, [...path, name]);
  };
  look(source.fields, []);
  return found;
}

/** Whether any words in some fields have such a sign: nearly none has, and every field of an archive is asked. */
function holds(value: unknown): boolean {
  if (typeof value === "string") return hiddenIn(value) !== undefined;
  if (Array.isArray(value)) return value.some(holds);
  return typeof value === "object" && value !== null && Object.values(value).some(holds);
}
