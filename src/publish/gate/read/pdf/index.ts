import type { Finds } from "../finds.ts";
import { sayCanvases } from "./canvases.ts";
import { documentOf } from "./document.ts";
import { TooDeep } from "./lexer.ts";
import { sayStrings } from "./said-strings.ts";
import { readStreams } from "./streams.ts";
import { reportStructure } from "./structure-facts.ts";

/**
 * Reads a PDF (ISO 32000-1) from its bytes, and believes no table of them: all objects of all revisions, whether or not
 * anything refers to them; their strings and names, the text of pages in the order of painting and by position, and every
 * stream, unpacked. Says what it cannot read: encryption, filters that it does not know, glyphs without characters.
 *
 * Whoever writes our packs (`src/pack/pdf`) shares no code with it: a writer's mistakes must not be its reader's.
 */
export function readPdf(finds: Finds, bytes: Uint8Array): void {
  try {
    const document = documentOf(finds, bytes);
    if (document.trailers.some((trailer) => trailer.has("Encrypt"))) {
      finds.cannot("", "encrypted: remove its password and its restrictions");
      return;
    }
    sayStrings(finds, document);
    const painted = sayCanvases(finds, document);
    readStreams(finds, document, painted);
    reportStructure(finds, document);
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
    finds.cannot("", "has values nested more than 200 deep");
  }
}
