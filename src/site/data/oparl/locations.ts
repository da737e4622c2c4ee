import { addressOf } from "../../../model/reference.ts";
import { oparlAddress } from "./addresses.ts";
import type { Entry, OparlSite } from "./site.ts";

/** A place in the words of a meeting. */
export function locationEntry(site: OparlSite, venue: string): Entry {
  const address = oparlAddress.location(venue);
  return {
    address,
    make: () => site.object("Location", address, site.span, addressOf.meetings(), { description: venue }),
  };
}

/** Every place at which there is a meeting, once, in the order of the meetings. */
export const locationEntries = (site: OparlSite): readonly Entry[] =>
  [...new Set(site.context.library.meetings.flatMap(({ venue }) => (venue?.trim() ? [venue] : [])))].map(
    (venue) => locationEntry(site, venue),
  );
