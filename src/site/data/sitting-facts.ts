import type { Attendee } from "../../model/attendance.ts";
import type { Minutes } from "../../model/minutes.ts";
import { momentAsTyped } from "../../model/moment.ts";
import { fullName, type Name } from "../../model/name.ts";
import { filled, type Json, type JsonObject } from "./json.ts";

/** Who was there and how a meeting went, in the fields of the content format. */
export function sittingFacts(minutes: Minutes): JsonObject {
  return {
    adjournments: minutes.adjournments.map((adjournment) => filled(adjournment)),
    chair: minutes.chair && attendant(minutes.chair),
    "chair-changes": minutes.chairChanges.map(({ person, from, to, reason }) =>
      filled({
        person: attendant(person),
        from: momentAsTyped(from),
        to: to && momentAsTyped(to),
        reason,
      }),
    ),
    present: minutes.present.map(attendeeFacts),
    "also-present": minutes.alsoPresent.map(attendeeFacts),
    apologies: minutes.apologies.map(attendant),
    absent: minutes.absent.map(attendant),
    declarations: minutes.declarations.map(({ person, item, interest, kind, did, action }) =>
      filled({ person: fullName(person), item, interest, kind, did, action }),
    ),
    order: minutes.order,
    "order-reason": minutes["order-reason"],
    "not-taken": minutes["not-taken"].map((note) => filled(note)),
  };
}

/** Plain words for who was simply there; more where the minutes say more. */
function attendeeFacts(attendee: Attendee): Json {
  const { for: instead, remote, arrived, left, away = [] } = attendee;
  const more = filled({
    for: instead && fullName(instead),
    remote,
    arrived: arrived && momentAsTyped(arrived),
    left: left && momentAsTyped(left),
    away: away.map(({ from, to, reason }) =>
      to === undefined && reason === undefined
        ? momentAsTyped(from)
        : filled({ from: momentAsTyped(from), to: to && momentAsTyped(to), reason }),
    ),
  });
  return Object.keys(more).length === 0
    ? attendant(attendee)
    : filled({
        name: fullName(attendee),
        post: attendee.post,
        organisation: attendee.organisation,
        role: attendee.role,
        note: attendee.note,
        ...more,
      });
}

/** "Ada Clerk (substitute for Bo Guest)". */
const attendant = (name: Name): string =>
  name.note === undefined ? signature(name) : `${signature(name)} (${name.note})`;

/** "Ada Clerk, Head of Trees". */
export const signature = (name: Name): string =>
  [fullName(name), name.post, name.organisation].filter((part) => part !== undefined).join(", ");
