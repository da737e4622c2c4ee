import { createHash } from "node:crypto";

/** Characters of a digest that is kept: 96 bits, more than any archive needs to tell its states apart. */
export const SHORT_DIGEST = 16;

/** The sum of text or bytes: SHA-256 (FIPS 180-4) in base64url. */
export const sumOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("base64url");

/** A short digest of text or bytes: the beginning of its sum. */
export const shortDigest = (content: string | Uint8Array): string => shortened(sumOf(content));

/** The short digest of what has this sum. */
export const shortened = (sum: string): string => sum.slice(0, SHORT_DIGEST);

/** The short digest of what has this SHA-256, in hexadecimal as certificates print it. */
export const shortOfHex = (sha256: string): string =>
  shortened(Buffer.from(sha256, "hex").toString("base64url"));

const nouns = new WeakMap<object, string>();
const begun = new Set<object>();

/**
 * The digest of facts of the library: of plain values, lists, maps, sets and nouns, and of everything these lead to. Two
 * libraries whose nouns have one digest show the same of them, but for the words of proses, which are read and compared by
 * themselves, and for what functions answer; of a file beside a paper its `stamp` is taken.
 */
export function digestOf(value: unknown): string {
  const parts: string[] = [];
  write(value, parts);
  return shortDigest(parts.join(""));
}

function write(value: unknown, parts: string[]): void {
  switch (typeof value) {
    case "string":
      parts.push(JSON.stringify(value));
      return;
    case "number":
    case "boolean":
    case "undefined":
      parts.push(String(value), ";");
      return;
    case "object":
      if (value === null) parts.push("null;");
      else writeObject(value, parts);
      return;
    case "function":
      return;
    default:
      throw new Error(`facts of a library have no ${typeof value}`);
  }
}

function writeObject(value: object, parts: string[]): void {
  if (!("id" in value)) {
    writeFacts(value, parts);
    return;
  }
  const known = nouns.get(value);
  if (known !== undefined) {
    parts.push("#", known);
    return;
  }
  if (begun.has(value)) {
    parts.push("^", String(value.id), ";");
    return;
  }
  begun.add(value);
  try {
    const own: string[] = [];
    writeFacts(value, own);
    const digest = shortDigest(own.join(""));
    nouns.set(value, digest);
    parts.push("#", digest);
  } finally {
    begun.delete(value);
  }
}

function writeFacts(value: object, parts: string[]): void {
  if (Array.isArray(value)) {
    parts.push("[");
    for (const each of value) write(each, parts);
    parts.push("]");
  } else if (value instanceof Map) {
    parts.push("<");
    for (const [key, each] of value) {
      write(key, parts);
      write(each, parts);
    }
    parts.push(">");
  } else if (value instanceof Set) {
    parts.push("(");
    for (const each of value) write(each, parts);
    parts.push(")");
  } else if ("firstLine" in value && "file" in value) {
    parts.push("¶", String(value.file), ":", String(value.firstLine), ";");
  } else {
    parts.push("{");
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === "function" || each === undefined) continue;
      parts.push(key, ":");
      write(each, parts);
    }
    parts.push("}");
  }
}
