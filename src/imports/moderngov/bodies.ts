import type { BODY_KINDS } from "../../model/body.ts";
import { contentFile } from "../front-matter.ts";
import type { ImportedFile, Question } from "../imported.ts";
import { byOldId, type Ids } from "./names-and-ids.ts";
import type { OldCommittee, OldMembership, OldRecord } from "./old.ts";

type BodyKind = (typeof BODY_KINDS)[number];

/** What words of a title say of a body; the first that fits. Scrutiny of an executive is a committee. */
const KINDS: readonly (readonly [words: RegExp, kind: BodyKind])[] = [
  [/\bsub[\s-]?(?:committee|panel|group)/i, "sub-committee"],
  [/\bscrutiny\b(?!.*\b(?:panel|board|group)\b)|\bcommittees?\b/i, "committee"],
  [
    /\b(?:task\s+(?:and\s+finish|group|force)|working\s+(?:group|party)|forum|steering\s+group|consultative)\b/i,
    "working-group",
  ],
  [/\bpanels?\b/i, "panel"],
  [/\bboards?\b/i, "board"],
  [/\bcabinet\b|\bexecutive\b|\bportfolio holder\b|\bleader(?:’s|'s)? decision/i, "executive"],
  [/\bcouncil\b|\bassembly\b/i, "council"],
];

/** The kind of a body, from its title or else from its category; undefined if neither says. */
export function kindOf({
  title,
  category = "",
}: Pick<OldCommittee, "title" | "category">): BodyKind | undefined {
  for (const words of [title, category])
    for (const [pattern, kind] of KINDS) if (pattern.test(words)) return kind;
  return undefined;
}

/** A file for each committee that still meets, or met. */
export function bodyFiles(
  record: OldRecord,
  ids: Ids,
): { readonly files: readonly ImportedFile[]; readonly questions: readonly Question[] } {
  const questions: Question[] = [];
  const files = [...record.committees.values()].sort(byOldId).map((committee): ImportedFile => {
    const id = ids.bodies.get(committee.id) ?? "";
    const path = `bodies/${id}.md`;
    const kind = kindOf(committee);
    if (kind === undefined)
      questions.push({ path, words: "nothing says what kind of body it is; kind: committee was written" });
    if (committee.isDeleted)
      questions.push({
        path,
        words:
          "this committee was deleted in the old system, and its meetings are public here; delete its file and theirs if that is not meant",
      });
    const text = contentFile(
      {
        name: committee.title,
        kind: kind ?? "committee",
        members: membersOf(committee.id, record.memberships, ids),
      },
      committee.isExpired || committee.isDeleted ? "This body no longer meets." : "",
    );
    return { path, content: text };
  });
  return { files, questions };
}

/** In the order of their ids, as the list of a committee is made new by whoever looks after it. */
function membersOf(committee: string, memberships: readonly OldMembership[], ids: Ids) {
  return memberships
    .filter((each) => each.committee === committee)
    .flatMap(({ person, role, from, to }) => {
      const id = ids.people.get(person);
      if (id === undefined) return [];
      const ordinary = role === undefined || /^(?:committee\s+)?member$/i.test(role);
      return [{ person: id, ...(ordinary ? {} : { role }), from, to }];
    })
    .sort((a, b) => (`${a.person} ${a.from ?? ""}` < `${b.person} ${b.from ?? ""}` ? -1 : 1))
    .map((member) =>
      member.role === undefined && member.from === undefined && member.to === undefined
        ? member.person
        : member,
    );
}
