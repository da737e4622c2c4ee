import { licenceOf } from "../../../model/licence.ts";
import { addressOf } from "../../../model/reference.ts";
import { slug } from "../../../text/slug.ts";
import type { ViewContext } from "../../../views/context.ts";
import type { SiteFile } from "../../files.ts";
import { filled, type JsonObject, jsonFile } from "../json.ts";
import { whereIs } from "../where.ts";
import { voteObjects } from "./votes.ts";

/** Where the Popolo file is, below `/data/`. */
export const POPOLO = "popolo.json";

/** The council itself among its organisations. */
export const COUNCIL = "council";

/** People, organisations, memberships and votes as Popolo has them (popoloproject.com/specs), in one file. */
export function popoloFile(context: ViewContext): SiteFile {
  return jsonFile(addressOf.dataFile(POPOLO), () => popolo(context), "");
}

function popolo(context: ViewContext): JsonObject {
  const { council } = context.library;
  const licence = licenceOf(council);
  const { motions, events } = voteObjects(context, partyIdOf(context));
  return filled(
    {
      source: whereIs(context, addressOf.openData()),
      license: licence?.url,
      persons: persons(context),
      organizations: [...bodies(context), ...parties(context)],
      memberships: [...seats(context), ...partyMemberships(context)],
      motions,
      vote_events: events,
    },
    new Set(["persons", "organizations", "memberships", "motions", "vote_events"]),
  );
}

const persons = (context: ViewContext): readonly JsonObject[] =>
  context.library.people.map(({ id, name, title }) =>
    filled({
      id: `person/${id}`,
      name,
      honorific_prefix: title,
      links: [{ url: whereIs(context, addressOf.person(id)) }],
    }),
  );

function bodies(context: ViewContext): readonly JsonObject[] {
  const { council, bodies } = context.library;
  return [
    {
      id: COUNCIL,
      name: council.name,
      classification: "local authority",
      links: [{ url: council.website ?? whereIs(context, addressOf.home()) }],
    },
    ...bodies.map(({ id, name, kind }) => ({
      id: `organization/${id}`,
      name,
      classification: kind,
      parent_id: COUNCIL,
      links: [{ url: whereIs(context, addressOf.body(id)) }],
    })),
  ];
}

/** A party has no file of its own: it is known by its name. */
const partyId = (party: string): string => `party/${slug(party)}`;

/** The id of the party that somebody has in their file, by its name. */
function partyIdOf({ library }: ViewContext): (name: string) => string | undefined {
  const ids = new Set(library.people.flatMap(({ party }) => (party === undefined ? [] : [partyId(party)])));
  return (name) => (ids.has(partyId(name)) ? partyId(name) : undefined);
}

function parties(context: ViewContext): readonly JsonObject[] {
  const named = new Map(
    context.library.people.flatMap(({ party }) =>
      party === undefined ? [] : [[partyId(party), party] as const],
    ),
  );
  return [...named].map(([id, name]) => ({ id, name, classification: "party" }));
}

function seats({ library }: ViewContext): readonly JsonObject[] {
  return library.bodies.flatMap(({ id, members }) =>
    members.map(({ person, role, from, to, represents }) =>
      filled({
        person_id: `person/${person.id}`,
        organization_id: `organization/${id}`,
        role: role ?? "member",
        label: represents === undefined ? undefined : `for ${represents}`,
        start_date: from,
        end_date: to,
      }),
    ),
  );
}

const partyMemberships = ({ library }: ViewContext): readonly JsonObject[] =>
  library.people.flatMap(({ id, party }) =>
    party === undefined
      ? []
      : [{ person_id: `person/${id}`, organization_id: partyId(party), role: "member" }],
  );
