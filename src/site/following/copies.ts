import { addressOf } from "../../model/reference.ts";

/**
 * Pages that hold what another page holds, or only lead on: short addresses, pages of a pack by their number, papers as
 * the press had them. Search engines and archives should come to the permanent page. With "*" for one part, as robots.txt
 * has it (RFC 9309, 2.2.3); anything that begins so is meant.
 */
export const COPIES: readonly string[] = [
  "/go/",
  addressOf.packPages("*"),
  addressOf.packPrint("*"),
  addressOf.packSheet("*", "").replace(/\.html$/, "*.html"),
];

const patterns = COPIES.map(
  (copy) => new RegExp(`^${copy.replace(/[.?+^$()[\]{}|\\]/g, "\\$&").replace(/\*/g, "[^/]*")}`),
);

/** Whether a page is such a copy, or stands where there is none. */
export const isCopy = (address: string): boolean =>
  address === "/404.html" || patterns.some((pattern) => pattern.test(address));
