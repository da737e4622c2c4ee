import { slug } from "../text/slug.ts";
import type { FindPath } from "./files.ts";

/** A file or folder name that can be part of an address for ever. */
const PLAIN_NAME = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Finds the first part of a path that makes no address, and says what to call it: folders, and the name of a Markdown
 * file at the end. A folder is found once, whatever lies in it. Whether one was found.
 */
export function nameFault(path: string, find: FindPath): boolean {
  const parts = path.split("/");
  const isFile = (index: number): boolean => index === parts.length - 1 && path.endsWith(".md");
  const plain = (index: number): string => (parts[index] ?? "").slice(0, isFile(index) ? -3 : undefined);
  const wrong = parts.findIndex((_, index) => !PLAIN_NAME.test(plain(index)));
  if (wrong < 0) return false;
  find(
    parts.slice(0, wrong + 1).join("/"),
    "file-name",
    `“${parts[wrong]}” is part of an address, which must have small letters, digits and hyphens only`,
    `rename the ${isFile(wrong) ? "file" : "folder"} to ${slug(plain(wrong))}${isFile(wrong) ? ".md" : ""}`,
  );
  return true;
}
