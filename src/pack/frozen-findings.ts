import { type Finding, spanOnLine } from "../findings/finding.ts";
import { FROZEN_PAGES, type FrozenPages } from "../model/frozen-pages.ts";
import type { Meeting } from "../model/meeting.ts";
import { listInWords } from "../text/lists.ts";
import type { PlannedPart } from "./plan.ts";

/** A part that the frozen numbers do not list and that does not say that it came later. */
export function notFrozen(
  meeting: Meeting,
  frozen: FrozenPages,
  part: PlannedPart,
  parts: readonly PlannedPart[],
): Finding {
  const { content, named } = part;
  const paper = content.kind === "paper" ? content.paper : undefined;
  const title = content.kind === "file" ? content.name : part.title;
  const said = paper?.published ?? named?.published;
  const where = paper ? "this paper" : "its item";
  const old = goneOf(frozen, parts).filter(({ key }) => kindOf(key) === kindOf(part.key));
  const renamed =
    old.length === 0
      ? ""
      : kindOf(part.key) === "slip"
        ? "if only the number of its item has changed, give the item its old number again; if it is new, "
        : `if it is ${listInWords(
            old.map(({ key }) => partInWords(key)),
            "or",
          )} with a new name, give the file its old name; if it is new, `;
  return {
    id: "paper-not-frozen",
    severity: "error",
    span: spanOnLine(paper?.body.file ?? meeting.file, 1, 1, 3),
    message:
      said === undefined
        ? `“${title}” has no pages in ${FROZEN_PAGES}, so it came after the pack was published; it must say when`
        : `“${title}” says published: ${said}, but has no pages in ${FROZEN_PAGES}, so it came after the pack, which was published on ${frozen.published}`,
    help: `${renamed}write published: and the day on which it came, after ${frozen.published}, in ${where}; it then goes into a supplement`,
  };
}

/** Late or changed papers of a pack whose numbers are not written down. */
export function notYetFrozen(meeting: Meeting): Finding {
  return {
    id: "pages-not-frozen",
    severity: "warning",
    span: spanOnLine(meeting.file, 1, 1, 3),
    message:
      "papers came or changed after this agenda was published, and its page numbers are not written down: an edit can move them",
    help: `run orderpaper freeze ${meeting.id} and commit ${FROZEN_PAGES}`,
  };
}

/** An agenda and its frozen numbers that name different days of publication. */
export function dayDiffers({ published }: Meeting, frozen: FrozenPages): readonly Finding[] {
  if (published === undefined || published === frozen.published) return [];
  return [
    {
      id: "frozen-day-differs",
      severity: "warning",
      span: spanOnLine(frozen.file, 1, 1, 3),
      message: `this pack was published on ${frozen.published}, and its agenda says published: ${published}; what came later is reckoned from one day`,
      help: "write the day on which the pack was first published in both",
    },
  ];
}

/** Frozen numbers of what is no longer on the agenda, but for parts of which more is said where they are missing. */
export function goneFindings(
  frozen: FrozenPages,
  parts: readonly PlannedPart[],
  isToldElsewhere: (part: string) => boolean,
): readonly Finding[] {
  const gone = goneOf(frozen, parts).filter(({ key }) => !isToldElsewhere(key));
  return gone.map(
    ({ key, span }): Finding => ({
      id: "frozen-paper-gone",
      severity: "warning",
      span,
      message: `${partInWords(key)} was in the published pack and is not on the agenda any more; its page numbers stay empty`,
      help: `if ${MISTAKE[kindOf(key)]}; if it was withdrawn, leave this line as it is`,
    }),
  );
}

const goneOf = (frozen: FrozenPages, parts: readonly Pick<PlannedPart, "key">[]) =>
  [frozen, ...frozen.supplements]
    .flatMap((each) => each.parts)
    .filter(({ part }) => !part.startsWith("supplement-") && !parts.some(({ key }) => key === part))
    .map(({ part, span }) => ({ key: part, span }));

type KeyKind = "minutes" | "tracker" | "slip" | "file" | "paper";

const MISTAKE: Readonly<Record<KeyKind, string>> = {
  minutes: "that is a mistake, put them back under their item",
  tracker: "that is a mistake, put actions back under its item",
  slip: "only the number of its item has changed, give the item its old number again",
  file: "its file was renamed, give it its old name",
  paper: "its file was renamed, give it its old name",
};

function kindOf(key: string): KeyKind {
  if (key === "actions") return "tracker";
  return (["minutes", "slip", "file"] as const).find((kind) => key.startsWith(`${kind}-`)) ?? "paper";
}

/** A part as its council knows it, from its key: "02-roads.md", "site-plan.pdf", "the record of 2026-01-15-board". */
function partInWords(key: string): string {
  switch (kindOf(key)) {
    case "tracker":
      return "the tracker of actions";
    case "minutes":
      return `the record of ${key.slice("minutes-".length)}`;
    case "slip":
      return `the page for the private ${key.slice("slip-".length).replace("-", " ")}`;
    case "file":
      return key.slice("file-".length);
    case "paper":
      return `${key}.md`;
  }
}
