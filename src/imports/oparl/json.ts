/** An object as a server sent it: nothing of it is trusted, and every property may be of any kind. */
export type OparlObject = { readonly [property: string]: unknown };

export const isObject = (value: unknown): value is OparlObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads JSON as servers really send it: with a byte order mark, or with control characters raw inside strings, which
 * RFC 8259 forbids. Throws a SyntaxError for what is not JSON at all.
 */
export function parseJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(bare);
  } catch (fault) {
    const escaped = withoutRawControls(bare);
    if (escaped === bare) throw fault;
    return JSON.parse(escaped);
  }
}

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Control characters inside strings as JSON writes them; line breaks as such, others as a space. */
const withoutRawControls = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    string.replace(/\p{Cc}/gu, (sign) => (sign < " " ? (SHORT[sign] ?? " ") : sign)),
  );

/** What servers write where they have nothing to say. */
const NOTHING = /^(?:n\/a|n\.a\.|null|undefined|none|-+|–|\?+)$/i;

/** Words of a property, without signs nobody sees; undefined for none, for "N/A" and the like. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  const words = value
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  return words === "" || NOTHING.test(words) ? undefined : words;
}

/** The same in one line. */
export const lineOf = (value: unknown): string | undefined => wordsOf(value)?.replace(/\s+/g, " ");

/** The first words of a property that is a list where the specification has one, and one value with some servers. */
export const firstLineOf = (value: unknown): string | undefined =>
  listOf(value)
    .map(lineOf)
    .find((words) => words !== undefined);

/** Yes or no, however it was written. */
export function yesNoOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  return typeof value === "string" && /^(?:true|false)$/i.test(value) ? /^true$/i.test(value) : undefined;
}

/** The values of a property, be it one or a list of them. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The objects in a property, be it one or a list; without those that say that they are deleted. */
export const objectsOf = (value: unknown): readonly OparlObject[] =>
  listOf(value).filter(isObject).filter(isThere);

/** Whether an object is not deleted. */
export const isThere = ({ deleted }: OparlObject): boolean => yesNoOf(deleted) !== true;

/** Where a reference leads: an address, or the id of an object that stands where an address is due. */
export function addressIn(value: unknown): string | undefined {
  const address = isObject(value) ? value.id : value;
  return typeof address === "string" && /^https?:\/\//i.test(address.trim()) ? address.trim() : undefined;
}

/** An address as a key: servers mix http and https, and ports and letters of the host that mean nothing. */
export function keyOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname}${search}`;
}
