import { createHash } from "node:crypto";
import { noteRead, recordReads } from "../../model/reading.ts";
import { addressOf } from "../../model/reference.ts";
import { shortCode } from "../../model/short-addresses.ts";
import type { SiteFile } from "../../site/files.ts";
import type { SitePage } from "../../site/site-page.ts";
import { type Drawing, drawCard } from "./draw.ts";
import { openFaces } from "./faces.ts";
import type { KeptCards } from "./kept-cards.ts";
import { startPrinter } from "./printer.ts";

/**
 * The pictures of all pages that have one. Each is drawn now, which is quick, and printed when its bytes are wanted and it
 * is not kept from before: 25 to 50 milliseconds.
 */
export async function cardFiles(pages: readonly SitePage[], kept: KeptCards): Promise<readonly SiteFile[]> {
  const faces = openFaces();
  const cards = pages.flatMap(({ address, card }) => {
    if (card === undefined) return [];
    // Not kept: a drawing holds the whole crest.
    const draw = (): Drawing => drawCard(faces, card());
    const { value, reads } = recordReads(draw);
    return [
      { address: addressOf.card(shortCode(address)), of: address, draw, digest: digestOf(value), reads },
    ];
  });
  const print = cards.every(({ digest }) => kept.has(digest)) ? undefined : await startPrinter();
  return cards.map(({ address, of, draw, digest, reads }) => ({
    address,
    of,
    bytes: () => {
      for (const read of reads) noteRead(read);
      if (print === undefined || kept.has(digest)) return kept.get(digest);
      const png = print(draw());
      kept.put(digest, png);
      return png;
    },
  }));
}

/** Changes with what draws a picture from the same drawing: resvg, or `indexedPng`. */
export const PRINTER = "resvg 2.6.2, png 2";

function digestOf({ svg, faces }: Drawing): string {
  const digest = createHash("sha256").update(PRINTER).update(svg);
  for (const { file } of faces) digest.update(file);
  return digest.digest("hex");
}
