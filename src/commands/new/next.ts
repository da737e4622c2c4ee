import { allItems } from "../../model/agenda.ts";
import type { Library } from "../../model/library.ts";
import type { Draft } from "./draft.ts";
import type { Thing } from "./flags.ts";

/** What a clerk does next when a thing has been made, a line each: a command to type, or what to write in which file. */
export function nextSteps(
  thing: Thing,
  [draft]: readonly Draft[],
  library: Library,
  content: string,
): readonly string[] {
  const command = (words: string): string =>
    `orderpaper ${words}${content === "content" ? "" : ` --content ${content}`}`;
  const meeting = /^meetings\/([^/]+)\//.exec(draft?.path ?? "")?.[1] ?? "";
  switch (thing) {
    case "council":
      return [`${command('new person "NAME"')}, for each member and officer`];
    case "person":
      return library.bodies.length === 0
        ? [`the next person, or ${command('new body "NAME"')}`]
        : [`a member stands under members: in a file of ${content}/bodies`];
    case "body":
      return [`write quorum: and members: in it, then ${command("new meeting")}`];
    case "meeting":
      return [command(`new report "TITLE" --meeting ${meeting}`)];
    case "report":
      return [`write it, then ${command("check")}`];
    case "minutes":
      return [
        "correct it to what was decided",
        ...agreedThere(library, meeting),
        `${command(`new action --meeting ${meeting}`)}, for each thing that somebody is to do`,
      ];
    case "decision":
      return [`when it is out, write published: in it, then ${command("check")}`];
    case "action":
      return ["when it is done: status: done, comment: what came of it, and closed: { date: THE-DAY }"];
  }
}

/** What is to be written in the minutes of earlier meetings if this one agreed them. */
function agreedThere(library: Library, id: string): readonly string[] {
  return allItems(library.meeting(id)?.agenda ?? []).flatMap(({ number = "", papers }) =>
    papers.flatMap((paper) =>
      paper.kind === "minutes" && library.meeting(paper.meeting)?.minutes?.status === "draft"
        ? [
            `if it agreed those of ${paper.meeting}, write there: status: confirmed`,
            `  and confirmed: { meeting: ${id}, minute: "${number.replace(/[.)]+$/, "")}" }`,
          ]
        : [],
    ),
  );
}
