import { plainText } from "../../../markdown/plain-text.ts";
import { fullName, type Name } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { titleWords } from "../../../views/prose.ts";
import { ballotsOf } from "../ballots.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, type Field, MEETING, type Table } from "./table.ts";

const PERSON: Field = {
  name: "person",
  type: "string",
  description: "Permanent id of the person, of those who have one.",
};
const NAME: Field = { name: "name", type: "string", description: "Name as it is read out." };

export const VOTES: Table = {
  name: "votes",
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    { name: "vote", type: "integer", required: true, description: "Place in the minutes, the first is 1." },
    { name: "item", type: "string", description: "Number or title of the item, as the minutes have it." },
    { name: "motion", type: "string", description: "What was put to the vote." },
    { name: "moved", type: "string", description: "Who moved it." },
    { name: "seconded", type: "string", description: "Who seconded it." },
    {
      name: "option",
      type: "string",
      required: true,
      oneOf: ["for", "against", "abstained"],
      description: "How.",
    },
    { name: "count", type: "integer", required: true, description: "Votes that this line stands for." },
    PERSON,
    NAME,
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings)
      for (const { place, vote, tallies } of ballotsOf(meeting)) {
        const shared = {
          meeting: meeting.id,
          vote: place,
          item: vote.item,
          motion: vote.motion && titleWords(vote.motion),
          moved: vote.moved && fullName(vote.moved),
          seconded: vote.seconded && fullName(vote.seconded),
          address: whereIs(context, addressOf.minutes(meeting.id)),
        };
        for (const { option, count, names } of tallies)
          if (names.length === 0) yield { ...shared, option, count };
          else
            for (const name of names)
              yield { ...shared, option, count: 1, person: name.person?.id, name: fullName(name) };
      }
  },
};

export const ATTENDANCE: Table = {
  name: "attendance",
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    {
      name: "role",
      type: "string",
      required: true,
      oneOf: ["chair", "present", "in attendance", "apologies"],
      description: "Who is in the chair has a line of their own, besides that of those present.",
    },
    PERSON,
    { ...NAME, required: true },
    { name: "post", type: "string", description: "Post, if the minutes say so." },
    { name: "organisation", type: "string", description: "Organisation, if the minutes say so." },
    {
      name: "note",
      type: "string",
      description: "What else the minutes say: for whom they came, for how long.",
    },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings) {
      const { minutes } = meeting;
      if (!minutes) continue;
      const address = whereIs(context, addressOf.minutes(meeting.id));
      const roles: readonly (readonly [string, readonly Name[]])[] = [
        ["chair", minutes.chair ? [minutes.chair] : []],
        ["present", minutes.present],
        ["in attendance", minutes.alsoPresent],
        ["apologies", minutes.apologies],
      ];
      for (const [role, names] of roles)
        for (const name of names)
          yield {
            meeting: meeting.id,
            role,
            person: name.person?.id,
            name: fullName(name),
            post: name.post,
            organisation: name.organisation,
            note: name.note && titleWords(name.note),
            address,
          };
    }
  },
};

export const ACTIONS: Table = {
  name: "actions",
  key: ["action"],
  fields: [
    { name: "action", type: "string", required: true, description: "Permanent id of the action." },
    {
      ...MEETING,
      description:
        "Permanent id of the meeting that asked for it. Not all are among the meetings: old ones may lack.",
    },
    { name: "body", type: "string", required: true, description: "Permanent id of the body." },
    { name: "date", type: "date", required: true, description: "Day of the meeting that asked for it." },
    { name: "item", type: "string", description: "Number or title of the item, as the action has it." },
    { name: "what", type: "string", required: true, description: "What is to be done." },
    { name: "lead", type: "string", description: "Who does it, with semicolons between them." },
    { name: "due", type: "date", description: "By when." },
    {
      name: "status",
      type: "string",
      required: true,
      oneOf: ["open", "in-progress", "done", "dropped"],
      description: "What became of it.",
    },
    { name: "closed", type: "date", description: "Day it was closed." },
    { name: "comment", type: "string", description: "What is said of its progress." },
    ADDRESS,
  ],
  *rows(context) {
    for (const action of context.library.actions)
      yield {
        action: action.id,
        meeting: action.from.id,
        body: action.from.body.id,
        date: action.from.date,
        item: action.item,
        what: plainText(action.what),
        lead: action.lead.map(fullName).join("; "),
        due: action.due,
        status: action.status,
        closed: action.closed?.date,
        comment: action.comment && titleWords(action.comment),
        address: whereIs(context, addressOf.action(action.id)),
      };
  },
};
