/** One file of an output, as the gate is given it. */
export interface LeakyFile {
  /** Below the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A way in which a secret gets into a public file. */
export interface Leak {
  /** The format and the place in it: "HTML: comment". */
  readonly name: string;
  /** The public file that is spoilt: its path, or a pattern whose first match it is; or the name of a file of its own. */
  readonly on?: string | RegExp;
  readonly as?: string | ((secret: string) => string);
  /** Only the typeface itself tells which words these are: the independent search, which draws nothing, cannot. */
  readonly unreadable?: true;
  /** The gate cannot read it either, or will not: it fails because it cannot tell what is there. */
  readonly isLocked?: true;
  /** `host` is the public file as it was; empty where the leak is a file of its own. */
  readonly write: (secret: string, host: Uint8Array) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** A leak at work: the one file of the output that changes. Throws if the output has no such file to spoil. */
export async function leaked(
  { name, on, as, write }: Leak,
  secret: string,
  output: ReadonlyMap<string, Uint8Array>,
): Promise<LeakyFile> {
  if (as !== undefined)
    return {
      path: typeof as === "string" ? as : as(secret),
      bytes: Buffer.from(await write(secret, new Uint8Array())),
    };
  const path = [...output.keys()].find((key) => (typeof on === "string" ? key === on : on?.test(key)));
  const host = path === undefined ? undefined : output.get(path);
  if (path === undefined || host === undefined) throw new Error(`${name}: the output has no ${on}`);
  return { path, bytes: Buffer.from(await write(secret, host)) };
}

/** Writes words behind the first place of some text. Throws if the host does not have it: a leak must leak. */
export function behind(host: Uint8Array, place: string, words: string): string {
  const text = Buffer.from(host).toString();
  const at = text.indexOf(place);
  if (at < 0) throw new Error(`the public file has no ${place}`);
  return text.slice(0, at + place.length) + words + text.slice(at + place.length);
}

export const forXml = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

/** Words in pieces of a few letters. */
export const pieces = (words: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(words.length / size) }, (_, i) => words.slice(i * size, (i + 1) * size));

/** Words as the name of a file. */
export const slug = (words: string): string =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
