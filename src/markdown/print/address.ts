import type { AssetUse } from "../body.ts";
import type { Faults, Lines } from "../parse/faults.ts";
import type { Printing } from "./printing.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = ["http", "https", "mailto", "tel"];

/** Where a link leads, ready for `href`; undefined if it is refused or leads nowhere, with a finding. */
export function linkAddress(typed: string, lines: Lines, printing: Printing): string | undefined {
  const scheme = SCHEME.exec(typed)?.[1]?.toLowerCase();
  if (typed.startsWith("#")) return anchorAddress(typed, lines, printing);
  if (scheme === undefined && !typed.startsWith("/")) return fileAddress(typed, "link", lines, printing);
  if (scheme === undefined && !typed.startsWith("//")) return siteAddress(typed, lines, printing);
  if (scheme !== undefined && ALLOWED.includes(scheme)) return typed;
  const wrong =
    scheme === undefined ? "an address that begins with `//`" : `an address that begins with \`${scheme}:\``;
  return refuse(
    `a link cannot have ${wrong}`,
    "begin it with https://, http://, mailto: or tel:",
    typed,
    lines,
    printing,
  );
}

/** Where a picture is served: only a file beside the paper, because a build fetches nothing and readers stay here. */
export function pictureAddress(typed: string, lines: Lines, printing: Printing): string | undefined {
  const scheme = SCHEME.exec(typed)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https" || typed.startsWith("//")) {
    printing.faults.report({
      id: "image-from-elsewhere",
      severity: "error",
      message: "this picture is on another site; pictures must be files beside the paper",
      help: "save the picture in the paper's folder and write its name here",
      lines,
      at: asTyped(typed),
    });
    return undefined;
  }
  if (scheme !== undefined || typed.startsWith("/") || typed.startsWith("#"))
    return refuse(
      "a picture must be a file beside the paper",
      "write the name of the file",
      typed,
      lines,
      printing,
    );
  return fileAddress(typed, "picture", lines, printing);
}

/** A place in the same text. Checked against the anchors given out before anything is printed. */
function anchorAddress(typed: string, lines: Lines, { plan, faults, target }: Printing): string {
  const id = decoded(typed.slice(1)) ?? "";
  /** A field does not know the page it will be printed on. */
  if (id !== "" && target !== "extract" && !plan.ids.has(id))
    faults.report({
      id: "anchor-not-found",
      severity: "warning",
      message: `nothing in this text has the anchor ${typed}`,
      help: "paragraph 4.3 is #p4.3, section 4 is #s4, and a heading without a number has its words: #next-steps",
      lines,
      at: typed,
    });
  return `#${plan.ids.prefix}${typed.slice(1)}`;
}

/** A page of this site, wherever the site is served; what stands behind # is not looked at. */
function siteAddress(typed: string, lines: Lines, { sitePage, faults }: Printing): string | undefined {
  if (sitePage === undefined) return typed;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(typed) ?? [];
  const found = sitePage(path);
  if (found !== undefined) return found + rest;
  faults.report({
    id: "page-not-found",
    severity: "error",
    message: `this site has no page ${asTyped(path)}`,
    help: "copy the address from the page itself, from the first / behind the site's name to the last",
    lines,
    at: asTyped(typed),
  });
  return undefined;
}

function fileAddress(typed: string, use: AssetUse, lines: Lines, printing: Printing): string | undefined {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(typed) ?? [];
  const name = decoded(path);
  if (name === undefined || name === "" || name.includes("\\") || name.includes("\0"))
    return refuse(
      "this is not the name of a file",
      "write the name of a file beside the paper",
      typed,
      lines,
      printing,
    );
  const inFolder = withinFolder(name);
  if (inFolder === undefined)
    return refuse(
      "this address leaves the paper's folder",
      "put the file beside the paper, or link to its page with https://",
      typed,
      lines,
      printing,
    );
  const served = printing.asset(inFolder, use);
  if (served === undefined) reportNotFound(inFolder, lines, printing.faults, asTyped(typed));
  return served === undefined ? undefined : served + rest;
}

export function reportNotFound(name: string, lines: Lines, faults: Faults, at = name): void {
  faults.report({
    id: "file-not-found",
    severity: "error",
    message: `there is no file \`${name}\` beside this one`,
    help: "check its name, capitals too, and that it is in the same folder",
    lines,
    at,
  });
}

/** "./maps/../plan.pdf" is "plan.pdf"; undefined if it leads out of the folder. */
export function withinFolder(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join("/");
}

function refuse(what: string, help: string, typed: string, lines: Lines, { faults }: Printing): undefined {
  faults.report({
    id: "address-refused",
    severity: "error",
    message: `${what}: \`${asTyped(typed)}\` is not linked`,
    help,
    lines,
    at: asTyped(typed),
  });
}

/** markdown-it hands addresses over percent-encoded. */
const asTyped = (address: string): string => decoded(address) ?? address;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
