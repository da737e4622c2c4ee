import { contentText } from "./content-text.ts";
import { ownFields } from "./council.ts";
import { addressIn, keyOf, lineOf, type OparlObject } from "./json.ts";
import { ownId } from "./names.ts";
import { plainWords } from "./plain-words.ts";
import type { PlannedMeeting } from "./plan.ts";
import { SourceFault } from "./source-fault.ts";
import type { Work } from "./work.ts";

/** The title of a paper with its reference, in plain words. */
export function titleOf(paper: OparlObject): string {
  const reference = lineOf(paper.reference);
  const name = lineOf(paper.name) ?? lineOf(paper.paperType) ?? "Paper without a title";
  return reference === undefined ? name : `${reference}: ${name}`;
}

/** A paper of our own export, at its old place with its own text; whether it has one. */
export async function writeOwnPaper(
  { source, draft }: Work,
  paper: OparlObject,
  meetings: ReadonlyMap<string, PlannedMeeting>,
): Promise<boolean> {
  const id = ownId(paper["pack:id"]);
  const at = addressIn(paper["pack:meeting"]);
  const meeting = at === undefined ? undefined : meetings.get(keyOf(at));
  const path = meeting && `meetings/${meeting.id}/${id}.md`;
  if (path === undefined || draft.has(path)) return false;
  const words = await ownText({ source }, paper["pack:markdown"]);
  const { title, ...fields } = ownFields(paper, "item", "exempt");
  draft.write(
    path,
    contentText(
      { title: title ?? plainWords(titleOf(paper)), ...fields },
      words ?? "The text of this paper is still to come.\n",
    ),
  );
  if (words === undefined) draft.ask(path, "the text of the paper could not be had; put it here");
  return true;
}

/** The words below the front matter of a text that our own export published as Markdown; undefined if it cannot be had. */
export async function ownText(
  { source }: Pick<Work, "source">,
  reference: unknown,
): Promise<string | undefined> {
  const address = addressIn(reference);
  if (address === undefined) return undefined;
  try {
    const text = (await source.text(address)).replace(/\r\n/g, "\n");
    return /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(text)?.[1];
  } catch (fault) {
    if (fault instanceof SourceFault) return undefined;
    throw fault;
  }
}
