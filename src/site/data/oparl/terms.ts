import { addDays } from "../../../model/civil-date.ts";
import type { Meeting } from "../../../model/meeting.ts";
import { addressOf } from "../../../model/reference.ts";
import { dateInWords } from "../../../text/dates.ts";
import { oparlAddress } from "./addresses.ts";
import type { Entry, OparlSite } from "./site.ts";

/**
 * The municipal years that content knows of: each begins with an annual meeting of the council itself and ends the day before
 * the next one (Local Government Act 1972, Schedule 12). A council without annual meetings in its content has none.
 */
export function termEntries(site: OparlSite): readonly Entry[] {
  const annual = site.context.library.meetings.filter(
    ({ kind, body, status }) => kind === "annual" && body.kind === "council" && status === undefined,
  );
  return annual.map((meeting, at) => term(site, meeting, annual[at + 1]));
}

function term(site: OparlSite, { id, date }: Meeting, next: Meeting | undefined): Entry {
  const address = oparlAddress.term(id);
  const end = next && addDays(next.date, -1);
  return {
    address,
    make: (place) =>
      site.object("LegislativeTerm", address, site.span, addressOf.meeting(id), {
        body: place === "inside" ? undefined : site.whole(oparlAddress.body),
        name: `Municipal year from ${dateInWords(date)}`,
        startDate: date,
        endDate: end,
      }),
  };
}
