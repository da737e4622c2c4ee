import type { Body } from "../../model/body.ts";
import { seatsOf } from "../../model/by-person.ts";
import type { Person } from "../../model/person.ts";
import { addressOf } from "../../model/reference.ts";
import { asAt, type ViewContext } from "../context.ts";
import { councilNamed } from "./council.ts";
import { namedOf } from "./whole-address.ts";

/** A body wherever it is only named: who calls a meeting, where somebody sits. */
export function bodyNamed(context: ViewContext, { id, name }: Pick<Body, "id" | "name">): object {
  return { "@type": "GovernmentOrganization", ...namedOf(context, addressOf.body(id)), name };
}

/** A person wherever one is only named. */
export function personNamed(context: ViewContext, person: Person): object {
  return { "@type": "Person", ...namedOf(context, addressOf.person(person.id)), name: person.name };
}

/** Whether somebody sits on the day the site speaks of. */
const sits = (context: ViewContext, from: string | undefined, to: string | undefined): boolean => {
  const day = asAt(context.library);
  return day === undefined || ((from === undefined || from <= day) && (to === undefined || to >= day));
};

/** A committee, board or council, with those who sit on it (schema.org GovernmentOrganization). */
export function bodyData(context: ViewContext, body: Body): object {
  return {
    ...bodyNamed(context, body),
    parentOrganization: councilNamed(context),
    member: body.members
      .filter(({ from, to }) => sits(context, from, to))
      .map(({ person, role }) => ({
        "@type": "OrganizationRole",
        ...(role === undefined ? {} : { roleName: role }),
        member: personNamed(context, person),
      })),
  };
}

/** A member, officer or partner (schema.org Person), with what the page says and no more. */
export function personData(context: ViewContext, person: Person): object {
  const { title, post, organisation, email, tel } = person;
  return {
    ...personNamed(context, person),
    ...(title === undefined ? {} : { honorificPrefix: title }),
    ...(post === undefined ? {} : { jobTitle: post }),
    ...(organisation === undefined ? {} : { affiliation: { "@type": "Organization", name: organisation } }),
    ...(email === undefined ? {} : { email }),
    ...(tel === undefined ? {} : { telephone: tel }),
    memberOf: seatsOf(context.library, person.id)
      .filter(({ from, to }) => sits(context, from, to))
      .map(({ body }) => body)
      // The seats of one body follow each other.
      .filter(({ id }, at, bodies) => id !== bodies[at - 1]?.id)
      .map((body) => bodyNamed(context, body)),
  };
}
