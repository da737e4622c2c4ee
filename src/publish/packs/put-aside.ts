import { createHash } from "node:crypto";
import type { Shelf } from "../../pack/shelf.ts";
import type { SiteFile } from "../../site/files.ts";
import type { JoinedFile } from "./pack-book.ts";

/** A file put aside: its bytes are made now, once, and read back when they are wanted. */
export function putAside(shelf: Shelf, { address, bytes }: SiteFile): JoinedFile {
  const content = bytes();
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { address, sha256, size: content.length, bytes: shelf.put(content) };
}
