import type { Attendee } from "../../../model/attendance.ts";
import { fullName } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { listInWords } from "../../../text/lists.ts";
import { awayPhrase } from "../../../views/minutes/attendance.ts";
import { plainPlaces } from "../../../views/minutes/places.ts";
import { momentPhrase } from "../../../views/moment-words.ts";
import { phraseWords } from "../../../views/phrase.ts";
import { titleWords } from "../../../views/prose.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, MEETING, type Table } from "./table.ts";

/** Who was at each meeting that has minutes, for whom, how and for how much of it; and who was not. */
export const ATTENDANCE: Table = {
  name: "attendance",
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    {
      name: "role",
      type: "string",
      required: true,
      oneOf: ["chair", "present", "in attendance", "apologies", "absent"],
      description:
        "Who is in the chair has a line of their own, besides that of those present. absent: neither came nor sent apologies.",
    },
    {
      name: "person",
      type: "string",
      description: "Permanent id of the person, of those who have one.",
    },
    { name: "name", type: "string", required: true, description: "Name as it is read out." },
    { name: "post", type: "string", description: "Post, if the minutes say so." },
    { name: "organisation", type: "string", description: "Organisation, if the minutes say so." },
    { name: "for_person", type: "string", description: "Permanent id of the member whose place they took." },
    { name: "for_name", type: "string", description: "Name of the member whose place they took." },
    { name: "remote", type: "boolean", description: "true if the minutes say that they took part remotely." },
    {
      name: "arrived",
      type: "string",
      description: "When they came, if after the start: “at 6.50pm”, “during item 4”, “at minute 4.2”.",
    },
    { name: "left", type: "string", description: "When they went, if before the end." },
    {
      name: "away",
      type: "string",
      description: "What they were out of the room for, and why: “for item 5 (had declared an interest)”.",
    },
    { name: "note", type: "string", description: "What else the minutes say of them." },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings) {
      const { minutes } = meeting;
      if (!minutes) continue;
      const address = whereIs(context, addressOf.minutes(meeting.id));
      const places = plainPlaces(meeting);
      const roles: readonly (readonly [string, readonly Attendee[]])[] = [
        ["chair", minutes.chair ? [minutes.chair] : []],
        ["present", minutes.present],
        ["in attendance", minutes.alsoPresent],
        ["apologies", minutes.apologies],
        ["absent", minutes.absent],
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
            for_person: name.for?.person?.id,
            for_name: name.for && fullName(name.for),
            remote: name.remote,
            arrived: name.arrived && phraseWords(momentPhrase(name.arrived, places)),
            left: name.left && phraseWords(momentPhrase(name.left, places)),
            away: name.away && listInWords(name.away.map((one) => phraseWords(awayPhrase(one, places)))),
            note: name.note && titleWords(name.note),
            address,
          };
    }
  },
};
