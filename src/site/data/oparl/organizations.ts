import type { Body, Member } from "../../../model/body.ts";
import type { Person } from "../../../model/person.ts";
import { addressOf } from "../../../model/reference.ts";
import { spanOf } from "../days.ts";
import { groupedBy } from "../grouped.ts";
import { oparlAddress } from "./addresses.ts";
import type { Entry, OparlSite } from "./site.ts";

/** One seat of a person on a body, with the address of its membership. */
interface Seat {
  readonly body: Body;
  readonly member: Member;
  readonly address: string;
}

/** Every seat of every body, in the order of the bodies' own lists. */
function seatsOf(bodies: readonly Body[]): readonly Seat[] {
  return bodies.flatMap((body) => {
    const places = new Map<string, number>();
    return body.members.map((member): Seat => {
      const { id } = member.person;
      const place = (places.get(id) ?? 0) + 1;
      places.set(id, place);
      return { body, member, address: oparlAddress.membership(body.id, id, place) };
    });
  });
}

/** Bodies, people, and who sits where. */
export function whoEntries(site: OparlSite): {
  readonly organizations: readonly Entry[];
  readonly people: readonly Entry[];
  readonly memberships: readonly Entry[];
} {
  const { bodies, people } = site.context.library;
  const seats = seatsOf(bodies).map((seat) => ({ seat, entry: membership(site, seat) }));
  const ofBody = groupedBy(seats, ({ seat }) => seat.body.id);
  const ofPerson = groupedBy(seats, ({ seat }) => seat.member.person.id);
  const entriesOf = (group: readonly { readonly entry: Entry }[] | undefined): readonly Entry[] =>
    (group ?? []).map(({ entry }) => entry);
  return {
    organizations: bodies.map((body) => organization(site, body, entriesOf(ofBody.get(body.id)))),
    people: people.map((each) => person(site, each, entriesOf(ofPerson.get(each.id)))),
    memberships: entriesOf(seats),
  };
}

function organization(site: OparlSite, body: Body, seats: readonly Entry[]): Entry {
  const address = oparlAddress.organization(body.id);
  return {
    address,
    make: () =>
      site.object("Organization", address, site.span, addressOf.body(body.id), {
        body: site.whole(oparlAddress.body),
        name: body.name,
        shortName: body["short-name"],
        membership: seats.map((seat) => site.whole(seat.address)),
        meeting: site.whole(`${oparlAddress.meetingsOf(body.id)}index.json`),
        organizationType: "Gremium",
        classification: body.kind,
      }),
  };
}

function person(site: OparlSite, { id, name, title, party, ward }: Person, seats: readonly Entry[]): Entry {
  const address = oparlAddress.person(id);
  return {
    address,
    make: () =>
      site.object("Person", address, site.span, addressOf.person(id), {
        body: site.whole(oparlAddress.body),
        name,
        title: title === undefined ? [] : [title],
        membership: seats.map(({ make }) => make("inside")),
        "pack:party": party,
        "pack:ward": ward,
      }),
  };
}

function membership(site: OparlSite, { body, member, address }: Seat): Entry {
  const { person: who, role, represents, from, to, voting } = member;
  // A seat may begin or end after the day that the site speaks of: what is known of it was published by then.
  const span = spanOf(site.span.created, [
    from !== undefined && from < site.span.modified ? from : undefined,
  ]);
  return {
    address,
    make: (place) =>
      site.object(
        "Membership",
        address,
        { created: span.created, modified: site.span.modified },
        addressOf.body(body.id),
        {
          person: place === "inside" ? undefined : site.whole(oparlAddress.person(who.id)),
          organization: site.whole(oparlAddress.organization(body.id)),
          role,
          votingRight: voting,
          startDate: from,
          endDate: to,
          "pack:represents": represents,
        },
      ),
  };
}
