import { whenOf } from "./clock.ts";
import { contentText, type Field } from "./content-text.ts";
import { ownFields, ownWords } from "./council.ts";
import { lineOf, listOf, objectsOf, yesNoOf } from "./json.ts";
import type { ItemPapers } from "./papers.ts";
import { plainWords } from "./plain-words.ts";
import { entriesOf, type PlannedEntry, type PlannedItem, type PlannedMeeting } from "./plan.ts";
import { saveFile, saveOwnFile } from "./saved-files.ts";
import type { Who } from "./who.ts";
import { plainField, type Work } from "./work.ts";

/** What a meeting is called that is not an ordinary one. */
const EXTRAORDINARY = /sondersitzung|außerordentlich|extraordinary/i;
const CALLED_OFF = /abgesagt|entfällt|entfallen|cancelled|canceled/i;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes the folder of a meeting but for its papers and minutes. */
export async function writeMeeting(
  work: Work,
  who: Who,
  meeting: PlannedMeeting,
  papers: ReadonlyMap<PlannedItem, ItemPapers>,
): Promise<void> {
  const { draft, zone } = work;
  const { object, id, date, time, body } = meeting;
  const path = `meetings/${id}/meeting.md`;
  const own = ownFields(object, "notices");
  const isOwn = object["pack:id"] !== undefined;
  for (const file of [object, ...meeting.items.map((item) => item.object)].flatMap((each) =>
    objectsOf(each.auxiliaryFile),
  ))
    await saveOwnFile(work, id, file);
  const end = whenOf(object.end, zone);
  const name = lineOf(object.name) ?? "";
  const state = lineOf(object["pack:status"]);
  const isOff = yesNoOf(object.cancelled) === true || CALLED_OFF.test(lineOf(object.meetingState) ?? "");
  const venue = await venueOf(work, object.location);
  const published = A_DAY.test(String(objectsOf(object.invitation)[0]?.date ?? ""))
    ? String(objectsOf(object.invitation)[0]?.date)
    : undefined;
  draft.write(
    path,
    contentText(
      {
        body,
        date,
        time,
        ends:
          end?.date === date && end.time !== undefined && time !== undefined && end.time > time
            ? end.time
            : undefined,
        kind: !isOwn && EXTRAORDINARY.test(name) ? "extraordinary" : undefined,
        venue: isOwn ? venue : venue && plainWords(venue),
        status: state ?? (isOff ? "cancelled" : undefined),
        published: isOwn || published === undefined || published > date ? undefined : published,
        ...own,
        agenda: agendaFields(entriesOf(meeting), papers),
      },
      isOwn ? ownWords(object, "notices") : await noticesOf(work, who, meeting),
    ),
  );
  if (!isOwn) askAboutItems(work, path, meeting);
}

/** The place of a meeting in a line: its words, or its parts. */
async function venueOf({ harvest }: Work, location: unknown): Promise<string | undefined> {
  const place = await harvest.find(location);
  if (!place)
    return typeof location === "string" && !/^https?:/i.test(location) ? plainField(location) : undefined;
  const town = [place.postalCode, place.locality].map(plainField).filter((part) => part !== undefined);
  const parts = [
    plainField(place.room),
    plainField(place.streetAddress),
    town.length > 0 ? town.join(" ") : undefined,
  ];
  return (
    plainField(place.description) ?? (parts.filter((part) => part !== undefined).join(", ") || undefined)
  );
}

/** What there is no field for: what the meeting was called, with whom it was held, and the files that stood for it. */
async function noticesOf(work: Work, who: Who, { object, id, body }: PlannedMeeting): Promise<string> {
  const { draft } = work;
  const name = lineOf(object.name);
  const [, ...others] = [...new Set(listOf(object.organization).map((each) => who.nameOf(each)))];
  const lines = [
    ...(name === undefined ? [] : [plainWords(name)]),
    ...others.flatMap((other) => (other === undefined ? [] : [`Held together with: ${plainWords(other)}`])),
  ];
  if (others.length > 0)
    draft.ask(
      `meetings/${id}/meeting.md`,
      `${others.length + 1} bodies held this meeting together, and it is kept as one of ${body}; the others are named in the notices`,
    );
  for (const file of [...objectsOf(object.invitation), ...objectsOf(object.auxiliaryFile)]) {
    const saved = await saveFile(work, id, file, "Invitation");
    if ("name" in saved) lines.push(`[${plainWords(saved.title)}](${saved.name})`);
    else
      draft.ask(
        `meetings/${id}/meeting.md`,
        `a file of the meeting was not taken over: ${saved.why}${saved.address === undefined ? "" : ` (${saved.address})`}`,
      );
  }
  return lines.length === 0 ? "" : `${lines.join("\n\n")}\n`;
}

/** An agenda as front matter has it: a number is typed only where counting would give another. */
function agendaFields(
  entries: readonly PlannedEntry[],
  papers: ReadonlyMap<PlannedItem, ItemPapers>,
  parent?: string,
): readonly Field[] {
  let count = 0;
  return entries.map((entry): Field => {
    if ("part" in entry) return { part: entry.part, level: entry.level === 1 ? undefined : entry.level };
    const { number } = entry.item;
    const next = parent === undefined ? String(count + 1) : `${parent}.${count + 1}`;
    const isCounted = number === next;
    if (isCounted) count += 1;
    else if (number !== undefined && /^\d+$/.test(number)) count = Number(number);
    const own = ownFields(entry.item.object);
    const { title = plainWords(entry.item.title), ...facts } =
      own.title === undefined ? foreignFacts(entry.item, papers) : own;
    return {
      title,
      number: isCounted ? undefined : (number ?? "none"),
      ...facts,
      items: agendaFields(entry.items, papers, number),
    };
  });
}

function foreignFacts(
  item: PlannedItem,
  papers: ReadonlyMap<PlannedItem, ItemPapers>,
): { readonly [name: string]: Field } {
  const said = papers.get(item);
  const lacks = said?.lacks.join("; ") ?? "";
  const has = (said?.papers.length ?? 0) > 0;
  return {
    text: [...(said?.earlier ?? []), ...(has && lacks !== "" ? [lacks] : [])].join("\n\n"),
    for: said?.decides === true ? "decision" : undefined,
    papers: said?.papers,
    paper: !has && lacks !== "" ? "none" : undefined,
    reason: !has && lacks !== "" ? lacks : undefined,
    exempt: item.isPublic ? undefined : {},
    matter: said?.matter,
  };
}

function askAboutItems({ draft }: Work, path: string, { items }: PlannedMeeting): void {
  const hidden = items.filter(({ isPublic }) => !isPublic).map(({ number, title }) => number ?? title);
  if (hidden.length > 0)
    draft.ask(
      path,
      `OParl does not say why items are private: write the paragraphs under exempt: of ${hidden.join(", ")}; papers of these items were left out`,
    );
  const numbers = items.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const twice = [...new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at))];
  if (twice.length > 0)
    draft.ask(path, `several items have the number ${twice.join(", ")}; a number must name one`);
}
