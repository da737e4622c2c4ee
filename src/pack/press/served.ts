/** One page's whole world: the sheet and its files, from memory. Every other address leads nowhere. */
import type { Sheet, SheetFile } from "./sheet.ts";

/** A name that never resolves (RFC 2606), so nothing can be fetched from it by accident. */
export const ORIGIN = "http://pack.invalid/";

/** No script-src: a paper's own scripts never run. paged.js fetches style sheets, hence connect-src. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** What a request gets: a body and its headers. */
export interface Answer {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** The file's own name when the page may keep it for the next sheet, which then never asks for it. */
  readonly kept: string | undefined;
}

/** The answer to a request for `address`, or undefined for one that leads nowhere. Pure. */
export function answerTo(sheet: Sheet, address: string): Answer | undefined {
  const { origin, pathname } = new URL(address);
  if (`${origin}/` !== ORIGIN) return undefined;
  const name = decoded(pathname.slice(1));
  if (name === "") {
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY };
    return {
      body: Buffer.from(sheet.html),
      headers: { ...headers, "Cache-Control": "no-store" },
      kept: undefined,
    };
  }
  const file = name === undefined ? undefined : sheet.files.get(name);
  if (file === undefined) return undefined;
  const stays = isStationery(file);
  const headers = {
    "Content-Type": file.type,
    "Cache-Control": stays ? "max-age=86400, immutable" : "no-store",
  };
  return { body: file.bytes, headers, kept: stays ? name : undefined };
}

/** Undefined for a per cent sign that stands for nothing. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A browser that has windows asks for a page's icon by itself; nobody misses it. */
export const isOwnWish = (address: string): boolean => address === `${ORIGIN}favicon.ico`;

/** Style sheets and fonts are the same for every paper; of its pictures a page keeps none. */
const isStationery = ({ type }: SheetFile): boolean => /^(font\/|text\/css)/.test(type);
