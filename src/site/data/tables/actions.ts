import { plainText } from "../../../markdown/plain-text.ts";
import { ACTION_STATUSES, closedOn } from "../../../model/action.ts";
import { dueOf } from "../../../model/action-due.ts";
import { carriedForward } from "../../../model/action-life.ts";
import { fullName } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { titleWords } from "../../../views/prose.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, type Field, MEETING, type Table } from "./table.ts";

const ACTION: Field = {
  name: "action",
  type: "string",
  required: true,
  description: "Permanent id of the action.",
};

export const ACTIONS: Table = {
  name: "actions",
  key: ["action"],
  fields: [
    ACTION,
    {
      ...MEETING,
      description:
        "Permanent id of the meeting that asked for it. Not all are among the meetings: old ones may lack.",
    },
    { name: "body", type: "string", required: true, description: "Permanent id of the body." },
    { name: "date", type: "date", required: true, description: "Day of the meeting that asked for it." },
    { name: "item", type: "string", description: "Number or title of the item, as the action has it." },
    { name: "minute", type: "string", description: "Number of the minute that asked for it." },
    { name: "what", type: "string", required: true, description: "What is to be done." },
    { name: "lead", type: "string", description: "Who does it, with semicolons between them." },
    { name: "due", type: "date", description: "By when: as a meeting set it, or as “due-read” says." },
    {
      name: "due-read",
      type: "string",
      description: "The words that “due” was read from by a program, where nobody set a day.",
    },
    {
      name: "status",
      type: "string",
      required: true,
      oneOf: ACTION_STATUSES,
      description: "What became of it.",
    },
    {
      name: "events",
      type: "integer",
      required: true,
      description: "How often later meetings heard of it: its lines in “action-events”.",
    },
    {
      name: "carried",
      type: "integer",
      description:
        "Past how many later meetings of the body it was carried while it was open. Missing where nobody knows.",
    },
    { name: "closed", type: "date", description: "Day it was closed." },
    { name: "closed-minute", type: "string", description: "Number of the minute that closed it." },
    { name: "comment", type: "string", description: "What is said of its progress." },
    ADDRESS,
  ],
  *rows(context) {
    const { library } = context;
    for (const action of library.actions) {
      const due = dueOf(library, action);
      yield {
        action: action.id,
        meeting: action.from.id,
        body: action.from.body.id,
        date: action.from.date,
        item: action.item,
        minute: action.minute,
        what: plainText(action.what),
        lead: action.lead.map(fullName).join("; "),
        due: due?.date,
        "due-read": due?.words,
        status: action.status,
        events: action.events.length,
        carried: carriedForward(library, action),
        closed: closedOn(action),
        "closed-minute": action.closed?.minute,
        comment: action.comment && titleWords(action.comment),
        address: whereIs(context, addressOf.action(action.id)),
      };
    }
  },
};

export const ACTION_EVENTS: Table = {
  name: "action-events",
  key: ["action", "event"],
  refersTo: { fields: ["action"], table: "actions" },
  fields: [
    ACTION,
    { name: "event", type: "integer", required: true, description: "Place among them, the first is 1." },
    {
      ...MEETING,
      description: "Permanent id of the meeting that heard of it. Not all are among the meetings.",
    },
    { name: "date", type: "date", required: true, description: "Day of that meeting." },
    { name: "minute", type: "string", description: "Number of its minute." },
    { name: "words", type: "string", description: "What it heard." },
    {
      name: "status",
      type: "string",
      oneOf: ACTION_STATUSES,
      description: "How the action stood after it, if that changed.",
    },
    { name: "due", type: "date", description: "The new day, if it set one." },
    ADDRESS,
  ],
  *rows(context) {
    for (const { id, events } of context.library.actions) {
      const address = whereIs(context, addressOf.action(id));
      for (const [index, { at, minute, words, status, due }] of events.entries())
        yield {
          action: id,
          event: index + 1,
          meeting: at.id,
          date: at.date,
          minute,
          words: words && titleWords(words),
          status,
          due,
          address,
        };
    }
  },
};
