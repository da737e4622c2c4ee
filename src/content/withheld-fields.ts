import type { Audience } from "../model/library.ts";
import { type Redaction, replaceRedactions } from "../text/redactions.ts";
import { withheldInLine } from "../text/withheld.ts";
import type { Source } from "./source.ts";

/** Fields that are printed as Markdown, with bars: in all others a redaction becomes words. */
const MARKDOWN: ReadonlySet<string> = new Set([
  "title",
  "part",
  "text",
  "wards",
  "report-of",
  "policy-context",
  "financial-summary",
  "background-papers",
  "interest",
  "motion",
  "attending",
  "note-for-members",
]);

/**
 * A source whose redactions are said in plain words where no bar can stand (a name, a comment, a venue): "[withheld: exempt
 * under paragraph 3]". What the private tree says in full is kept, with its paragraph: "Jo Vane [exempt 2]".
 */
export function withPlainWords(source: Source, tree: Audience): Source {
  if (source.fields === undefined || !hasBrackets(source.fields)) return source;
  const say = tree === "members" ? saidInFull : (_: string, { label }: Redaction) => withheldInLine(label);
  const plain = (value: unknown, field: string): unknown => {
    if (typeof value === "string")
      return value.includes("[[") && !MARKDOWN.has(field)
        ? replaceRedactions(value, (redaction) => say(value, redaction))
        : value;
    if (Array.isArray(value)) return value.map((one) => plain(one, field));
    return isGroup(value) ? plainGroup(value) : value;
  };
  const plainGroup = (group: Fields): Fields =>
    Object.fromEntries(Object.entries(group).map(([name, value]) => [name, plain(value, name)]));
  return { ...source, fields: plainGroup(source.fields) };
}

type Fields = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Whether any words could have a redaction in them: nearly none have. */
function hasBrackets(value: unknown): boolean {
  if (typeof value === "string") return value.includes("[[");
  if (Array.isArray(value)) return value.some(hasBrackets);
  return isGroup(value) && Object.values(value).some(hasBrackets);
}

function saidInFull(text: string, { words, label, fault }: Redaction): string {
  if (words === undefined || fault !== undefined) return withheldInLine(label);
  const kept = text.slice(words.from, words.end).trim();
  return `${kept} [${label === "confidential" ? label : `exempt ${label}`}]`;
}
