import { type Redirect, redirectsSchema, type TypedRedirect } from "../model/redirect.ts";
import { hiddenIn } from "../text/hidden.ts";
import type { ContentFile } from "./files.ts";
import type { Read, Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";

/** Longest address: hosts and browsers cut longer ones. */
const LONGEST = 1000;

/**
 * Reads `redirects.yaml`. Finds addresses that are none, and two entries for one. They are written into what hosts read line by
 * line, so nothing else may be in them than a path and parameters.
 */
export function readRedirects(file: ContentFile, reader: Reader): readonly Redirect[] {
  const read = reader.read(file, redirectsSchema, "the list of redirects") as
    | Read<{ readonly redirects: readonly TypedRedirect[] }>
    | undefined;
  if (!read) return [];
  const { source, typed } = read;
  const known = new Map<string, FieldPath>();
  return typed.redirects.flatMap(({ from, to }, index): readonly Redirect[] => {
    const fieldPath = ["redirects", index];
    const parts = redirectParts(from);
    if (!parts) {
      reader.find(source, [...fieldPath, "from"], {
        id: "redirect-address-wrong",
        message: `“${from.slice(0, 80)}” is not an address of an older site: its path, which begins with a slash, and then perhaps ? and parameters`,
        help: "write what stood behind the old site’s name, as /ieListDocuments.aspx?CId=133&MId=4123; spaces as %20",
      });
      return [];
    }
    if (!/^\/(?!\/)[\x21-\x7e]*$/.test(to) || /["'\\<>`{}|^]/.test(to) || to.length > LONGEST) {
      reader.find(source, [...fieldPath, "to"], {
        id: "redirect-address-wrong",
        message: `“${to.slice(0, 80)}” is not an address of this site, which begins with one slash and has no spaces`,
        help: "write it as it stands behind the site’s name in a browser, such as /meetings/2018-09-13-health-and-wellbeing-board/",
      });
      return [];
    }
    const key = JSON.stringify([parts.path, [...parts.parameters].sort()]).toLowerCase();
    const before = known.get(key);
    if (before) {
      reader.find(source, [...fieldPath, "from"], {
        id: "redirect-twice",
        message: "two entries are about this address; one must say where it leads",
        help: "take one of the two out",
        elsewhere: [{ span: source.spanOf([...before, "from"]), note: "the first" }],
      });
      return [];
    }
    known.set(key, fieldPath);
    return [{ ...parts, to, file: source.file, fieldPath }];
  });
}

/** An old address in its parts; undefined if it is none, or has what a host could misread. */
export function redirectParts(from: string): Pick<Redirect, "path" | "parameters"> | undefined {
  const [, encoded = "", query] = /^(\/(?!\/)[^?#\s]*)(?:\?([^#\s]+))?$/.exec(from) ?? [];
  if (encoded === "" || encoded === "/" || from.length > LONGEST) return undefined;
  const path = decoded(encoded);
  if (path === undefined || !isPlain(path) || /\/\.{1,2}(?:\/|$)/.test(path)) return undefined;
  const parameters: (readonly [string, string])[] = [];
  for (const pair of query === undefined ? [] : query.split("&")) {
    const [, name, value] = /^([A-Za-z_][\w-]*)=([\w.~-]+)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) return undefined;
    parameters.push([name.toLowerCase(), value]);
  }
  const names = new Set(parameters.map(([name]) => name));
  return names.size === parameters.length ? { path, parameters } : undefined;
}

/** No control character, nothing unseen, and no sign by which a host's file begins something else. */
const isPlain = (path: string): boolean =>
  hiddenIn(path) === undefined && !/[\p{Cc}\p{Zl}\p{Zp}"\\<>*`|]/u.test(path);

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
