import { isDeepStrictEqual } from "node:util";
import type { Body, Member } from "../../../model/body.ts";
import type { Person } from "../../../model/person.ts";
import { addressOf } from "../../../model/reference.ts";
import { spanOf } from "../days.ts";
import { groupedBy } from "../grouped.ts";
import type { JsonObject } from "../json.ts";
import { oparlAddress } from "./addresses.ts";
import { contentFacts, nameFacts } from "./content-facts.ts";
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
        "pack:id": body.id,
        "pack:content": bodyContent(site, body),
      }),
  };
}

/** What OParl has no place for. What a body only has from its council is the council's to say. Its terms are Markdown. */
function bodyContent(site: OparlSite, body: Body): JsonObject {
  const { council } = site.context.library;
  const { id: _id, name: _name, "short-name": _short, members: _members, terms, officer, ...facts } = body;
  const ofCouncil = (field: "call-in" | "minutes-due"): boolean =>
    isDeepStrictEqual(body[field], council[field]);
  return contentFacts({
    ...facts,
    profile: body.profile === council.profile ? undefined : body.profile,
    "call-in": ofCouncil("call-in") ? undefined : body["call-in"],
    "minutes-due": ofCouncil("minutes-due") ? undefined : body["minutes-due"],
    officer: officer && nameFacts(officer),
    terms: terms.text.trim() === "" ? undefined : terms.text,
  });
}

function person(
  site: OparlSite,
  { id, name, title, party, ward, post, organisation, about }: Person,
  seats: readonly Entry[],
): Entry {
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
        "pack:id": id,
        "pack:content": contentFacts({
          post,
          organisation,
          about: about.text.trim() === "" ? undefined : about.text,
        }),
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
          "pack:content": contentFacts({ deputy: member.deputy, "nominated-by": member["nominated-by"] }),
        },
      ),
  };
}
