import {
  FROZEN_PAGES,
  type FrozenPages,
  type FrozenPart,
  frozenPagesSchema,
  type TypedFrozenPages,
} from "../model/frozen-pages.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { Read, Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";

/**
 * The page numbers a meeting's pack was published with, from the file beside its agenda. Finds parts named twice and
 * numbers that overlap or run backwards: two papers cannot both be page 26.
 */
export function readFrozenPages(folder: MeetingFolder, reader: Reader): FrozenPages | undefined {
  const file = folder.frozen;
  const read = file && reader.read(file, frozenPagesSchema, "the frozen page numbers");
  if (!file || !read) return undefined;
  const { typed, source } = read as Read<TypedFrozenPages>;
  const placed = (parts: TypedFrozenPages["parts"], path: FieldPath): readonly FrozenPart[] =>
    parts.map(({ part, pages }, at) => ({ part, pages, span: source.spanOf([...path, at, "pages"]) }));
  const frozen: FrozenPages = {
    file: reader.shown(file.path),
    published: typed.published,
    parts: placed(typed.parts, ["parts"]),
    supplements: typed.supplements.map(({ published, parts }, at) => ({
      published,
      parts: placed(parts, ["supplements", at, "parts"]),
    })),
  };
  findClashes(frozen, reader);
  return frozen;
}

function findClashes(frozen: FrozenPages, reader: Reader): void {
  const all = [frozen, ...frozen.supplements].flatMap(({ parts }) => parts);
  all.forEach((each, at) => {
    const same = all.slice(0, at).find(({ part }) => part === each.part);
    const before = all[at - 1];
    if (same)
      reader.findings.push({
        id: "frozen-part-twice",
        severity: "error",
        span: each.span,
        message: `${each.part} has pages on two lines of ${FROZEN_PAGES}; a paper has one range`,
        help: "take one of the two lines out",
        elsewhere: [{ span: same.span, note: "the first" }],
      });
    else if (before && each.pages.from <= before.pages.to)
      reader.findings.push({
        id: "frozen-pages-overlap",
        severity: "error",
        span: each.span,
        message: `page ${each.pages.from} is not behind page ${before.pages.to}, where the line above ends`,
        help: "put the lines in the order of their pages; take back what was changed by hand with git",
        elsewhere: [{ span: before.span, note: "the line above" }],
      });
  });
}
