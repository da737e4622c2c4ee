import { counted } from "../../text/lists.ts";
import { contentText, type Field, fieldsOf } from "./content-text.ts";
import { isObject, lineOf, listOf, objectsOf, wordsOf } from "./json.ts";
import { ownText } from "./own-papers.ts";
import { hasHtml, plainParagraphs, plainWords } from "./plain-words.ts";
import type { PlannedItem, PlannedMeeting } from "./plan.ts";
import { saveFile } from "./saved-files.ts";
import type { Who } from "./who.ts";
import type { Work } from "./work.ts";

/** Numbers that a heading of minutes may begin with, and is found by. */
const TYPED = /^\d{1,3}(?:\.\d{1,3})*[A-Za-z]?$/;

/** Fields of minutes that are settings of this site, or say what is private. */
const NEVER = ["waive", "exempt", "public-version", "put-before"];

/** Writes the minutes of a meeting, if anything is known of what it did. */
export async function writeMinutes(work: Work, who: Who, meeting: PlannedMeeting): Promise<void> {
  const own = meeting.object["pack:minutes"];
  const path = `meetings/${meeting.id}/minutes.md`;
  if (isObject(own)) {
    const words = await ownText(work, own.markdown);
    if (words !== undefined) {
      const fields = Object.entries(fieldsOf(own.content)).filter(([name]) => !NEVER.includes(name));
      work.draft.write(path, contentText(Object.fromEntries(fields), words));
      return;
    }
    work.draft.ask(
      path,
      "the text of the minutes could not be had; what was decided was put together from the agenda",
    );
  }
  await writeDecided(work, who, meeting, path);
}

/** Minutes that say who was there and what was decided: all that OParl has of them beside their file. */
async function writeDecided(work: Work, who: Who, meeting: PlannedMeeting, path: string): Promise<void> {
  const { draft } = work;
  const present = [...new Set(listOf(meeting.object.participant).map(who.person))].filter(
    (id) => id !== undefined,
  );
  const sections = meeting.items.flatMap((item) => sectionOf(item) ?? []);
  const [protocol] = objectsOf(meeting.object.resultsProtocol);
  if (present.length === 0 && sections.length === 0 && !protocol) return;
  const saved = protocol && (await saveFile(work, meeting.id, protocol, "Minutes"));
  const intro = saved && "name" in saved ? [`[${plainWords(saved.title)}](${saved.name})`] : [];
  if (saved && !("name" in saved))
    draft.ask(
      path,
      `the file of the minutes was not taken over: ${saved.why}${saved.address === undefined ? "" : ` (${saved.address})`}`,
    );
  const words = [...intro, ...sections].join("\n\n");
  const fields: { readonly [name: string]: Field } = {
    status: "draft",
    present,
    numbering: "as-written",
  };
  draft.write(path, contentText(fields, words === "" ? "" : `${words}\n`));
  draft.ask(
    path,
    `put together from what OParl says of ${counted(sections.length, "item")}${present.length === 0 ? "" : ` and of ${counted(present.length, "person", "people")} who took part`}; write chair, apologies and votes, and confirmed: once they are${meeting.items.some(({ object }) => hasHtml(wordsOf(object.resolutionText) ?? "")) ? "; take the marks of HTML out of the resolutions" : ""}`,
  );
}

/** The heading of an item with what was decided under it; undefined if nothing is said. */
function sectionOf({ object, number, title }: PlannedItem): string | undefined {
  const resolution = wordsOf(object.resolutionText);
  const result = lineOf(object.result);
  if (resolution === undefined && result === undefined) return undefined;
  const typed = number !== undefined && TYPED.test(number) ? `${number}. ` : "";
  return [
    `## ${typed}${plainWords(title)}`,
    ...(resolution === undefined ? [] : [`**RESOLVED:** ${inOneParagraph(resolution)}`]),
    ...(result === undefined ? [] : [`Result: ${plainWords(result)}`]),
  ].join("\n\n");
}

/** One paragraph is one decision: the paragraphs of a resolution become lines of it. */
const inOneParagraph = (words: string): string => plainParagraphs(words.replace(/\n\s*\n/g, "\n"));
