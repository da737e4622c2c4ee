import { allItems } from "../../../model/agenda.ts";
import { addressOf } from "../../../model/reference.ts";
import { titleWords } from "../../../views/prose.ts";
import { itemsOfPapers } from "../papers-of-items.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, MEETING, type Table } from "./table.ts";

export const MEETINGS: Table = {
  name: "meetings",
  key: ["meeting"],
  fields: [
    MEETING,
    { name: "body", type: "string", required: true, description: "Permanent id of the body that met." },
    { name: "body_name", type: "string", required: true, description: "Name of the body." },
    {
      name: "kind",
      type: "string",
      required: true,
      description: "ordinary, extraordinary, annual and so on.",
    },
    { name: "date", type: "date", required: true, description: "Day of the meeting." },
    { name: "starts", type: "string", description: "Time it begins, on the council’s clock: 18:30." },
    { name: "ends", type: "string", description: "Time it ends, if that is known." },
    { name: "venue", type: "string", description: "Where it is held." },
    {
      name: "status",
      type: "string",
      oneOf: ["cancelled", "postponed", "inquorate"],
      description: "Empty for a meeting that is or was held as planned.",
    },
    { name: "agenda_published", type: "date", description: "Day the agenda was published." },
    {
      name: "minutes",
      type: "string",
      oneOf: ["draft", "confirmed"],
      description: "Empty if there are none.",
    },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings)
      yield {
        meeting: meeting.id,
        body: meeting.body.id,
        body_name: meeting.body.name,
        kind: meeting.kind,
        date: meeting.date,
        starts: meeting.time,
        ends: meeting.ends,
        venue: meeting.venue,
        status: meeting.status,
        agenda_published: meeting.published,
        minutes: meeting.minutes?.status,
        address: whereIs(context, addressOf.meeting(meeting.id)),
      };
  },
};

export const ITEMS: Table = {
  name: "items",
  key: ["meeting", "item"],
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    { name: "item", type: "string", required: true, description: "Id of the item in its meeting." },
    { name: "order", type: "integer", required: true, description: "Place on the agenda, the first is 1." },
    { name: "number", type: "string", description: "Number as it is printed." },
    { name: "title", type: "string", required: true, description: "Title as the public agenda has it." },
    {
      name: "purpose",
      type: "string",
      oneOf: ["decision", "discussion", "noting", "assurance"],
      description: "What the item is for, if the agenda says so.",
    },
    { name: "public", type: "boolean", required: true, description: "false if it is taken in private." },
    { name: "matter", type: "string", description: "Id of the business that several meetings take." },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings)
      for (const [at, item] of allItems(meeting.agenda).entries())
        yield {
          meeting: meeting.id,
          item: item.id,
          order: at + 1,
          number: item.number,
          title: titleWords(item.title),
          purpose: item.for,
          public: item.exempt === undefined,
          matter: item.matter?.id,
          address: whereIs(context, addressOf.itemPage(meeting.id, item.id)),
        };
  },
};

export const PAPERS: Table = {
  name: "papers",
  key: ["meeting", "paper"],
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    { name: "paper", type: "string", required: true, description: "Id of the paper in its meeting." },
    {
      name: "items",
      type: "string",
      description: "Ids of the items that name it, with spaces between them.",
    },
    { name: "title", type: "string", required: true, description: "Title of the paper." },
    {
      name: "kind",
      type: "string",
      required: true,
      oneOf: ["report", "slides", "appendix"],
      description: "Kind.",
    },
    { name: "published", type: "date", description: "Day it was published, if that is known." },
    { name: "revised", type: "date", description: "Day it was last revised." },
    ADDRESS,
    { name: "markdown", type: "string", required: true, description: "Where its text is as Markdown." },
  ],
  *rows(context) {
    for (const meeting of context.library.meetings) {
      const items = itemsOfPapers(meeting);
      for (const paper of meeting.papers)
        yield {
          meeting: meeting.id,
          paper: paper.id,
          items: (items.get(paper.id) ?? []).map(({ id }) => id).join(" "),
          title: titleWords(paper.title),
          kind: paper.kind,
          published: paper.published ?? meeting.published,
          revised: [...paper.revised]
            .map(({ date }) => date)
            .sort()
            .at(-1),
          address: whereIs(context, addressOf.paper(meeting.id, paper.id)),
          markdown: whereIs(context, addressOf.markdown(meeting.id, paper.id)),
        };
    }
  },
};
