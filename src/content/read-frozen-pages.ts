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
 * The page numbers a meeting's pack was published with, from the file beside its agenda. Finds parts named twice, numbers
 * that overlap, run backwards or are missing, and an agenda or a supplement's sheet that is not where it must be: two
 * papers cannot both be page 26, and what was published had an agenda in front.
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
  // A head that is gone leaves a gap behind it: one mistake, one finding.
  if (!findHeads(frozen, reader, (path) => source.spanOf(path))) findClashes(frozen, reader);
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
    else if (each.pages.from > (before ? before.pages.to + 2 : 1))
      reader.findings.push({
        id: "frozen-pages-missing",
        severity: "error",
        span: each.span,
        message: before
          ? `the pages between ${before.pages.to} and ${each.pages.from} stand on no line of ${FROZEN_PAGES}; none may be missing`
          : `the pack begins on page ${each.pages.from}; it must begin on page 1`,
        help: "a paper that was withdrawn keeps its line; take back what was changed by hand with git",
      });
  });
}

/** What begins every pack: its agenda. */
const AGENDA = "agenda";

/** The agenda stands first in the pack, and the sheet of a supplement first in it, and neither anywhere else: or it is found. */
function findHeads(
  { parts, supplements }: FrozenPages,
  reader: Reader,
  spanOf: (path: FieldPath) => FrozenPart["span"],
): boolean {
  const known = reader.findings.length;
  const lists = [parts, ...supplements.map((each) => each.parts)];
  lists.forEach((list, at) => {
    const head = at === 0 ? AGENDA : `supplement-${at}`;
    const path: FieldPath = at === 0 ? ["parts"] : ["supplements", at - 1, "parts"];
    if (list[0]?.part !== head)
      reader.findings.push({
        id: "frozen-head-missing",
        severity: "error",
        span: spanOf(list[0] ? [...path, 0, "part"] : path),
        message: `${at === 0 ? "a pack begins with its agenda" : `supplement ${at} begins with its own sheet`}; the first line here must be part: ${head}`,
        help: `put the line of ${head} with its pages first; take back what was changed by hand with git`,
      });
    else
      list.forEach(({ part }, line) => {
        if (line === 0) return;
        if (part === AGENDA || /^supplement-\d+$/.test(part))
          reader.findings.push({
            id: "frozen-head-misplaced",
            severity: "error",
            span: spanOf([...path, line, "part"]),
            message: `${part} stands first in ${part === AGENDA ? "the pack" : "its supplement"} and nowhere else`,
            help: "take this line out; take back what was changed by hand with git",
          });
      });
  });
  return reader.findings.length > known;
}
