import { addressOf } from "../../model/reference.ts";
import { counted } from "../../text/lists.ts";
import { bodyKind, isPartyGroup, neverMeets } from "./body-kind.ts";
import { dayOf } from "./clock.ts";
import { contentText, type Field } from "./content-text.ts";
import { emailIn, ownFields, ownWords } from "./council.ts";
import { someOf } from "./draft.ts";
import { addressIn, firstLineOf, keyOf, lineOf, listOf, type OparlObject, yesNoOf } from "./json.ts";
import { ids } from "./names.ts";
import { plainField, type Work } from "./work.ts";

/** The bodies and people of an import, by whatever refers to them. */
export interface Who {
  /** The id of a body's file; undefined for an organization that is none. */
  readonly body: (reference: unknown) => string | undefined;
  /** What an organization is called, be it a body or not. */
  readonly nameOf: (reference: unknown) => string | undefined;
  readonly person: (reference: unknown) => string | undefined;
}

interface Known {
  readonly object: OparlObject;
  readonly id: string;
  readonly name: string;
}

const keyIn = (reference: unknown): string | undefined => {
  const address = addressIn(reference);
  return address && keyOf(address);
};

/** Writes a file for each body and each person. */
export async function writeWho(work: Work): Promise<Who> {
  const { harvest } = work;
  const meeting = new Set(harvest.meetings.flatMap(({ organization }) => listOf(organization).map(keyIn)));
  const bodies = known(
    harvest.organizations.filter(
      (each) => !neverMeets(each) || (meeting.has(keyIn(each)) && !isPartyGroup(each)),
    ),
    (each) => plainField(each.name) ?? plainField(each.shortName),
  );
  const people = known(harvest.people, nameOfPerson);
  const names = new Map(harvest.organizations.map((each) => [keyIn(each), plainField(each.name)]));
  const seats = await seatsOf(work, people);
  for (const body of bodies.values()) writeBody(work, body, seats, { people, names });
  const groups = new Map(harvest.organizations.filter(isPartyGroup).map((each) => [keyIn(each), each]));
  for (const person of people.values()) writePerson(work, person, seats, groups);
  askAboutNames(work, people);
  askAboutTheRest(work, bodies);
  const of = (all: ReadonlyMap<string, Known>) => (reference: unknown) => all.get(keyIn(reference) ?? "")?.id;
  return { body: of(bodies), person: of(people), nameOf: (reference) => names.get(keyIn(reference)) };
}

function known(
  objects: readonly OparlObject[],
  nameOf: (object: OparlObject) => string | undefined,
): ReadonlyMap<string, Known> {
  const give = ids();
  return new Map(
    objects.flatMap((object): readonly (readonly [string, Known])[] => {
      const key = keyIn(object);
      const name = nameOf(object);
      return key === undefined || name === undefined
        ? []
        : [[key, { object, name, id: give(object["pack:id"], name) }]];
    }),
  );
}

function nameOfPerson({ name, givenName, familyName }: OparlObject): string | undefined {
  const parts = [givenName, familyName].map(plainField).filter((part) => part !== undefined);
  return plainField(name) ?? (parts.length === 0 ? undefined : parts.join(" "));
}

interface Seat {
  readonly membership: OparlObject;
  readonly person: Known;
  readonly organization: string | undefined;
}

/** Every membership once, with whom it is of: inside a person nothing says so. */
async function seatsOf({ harvest }: Work, people: ReadonlyMap<string, Known>): Promise<readonly Seat[]> {
  const seats = new Map<string, Seat>();
  const add = (membership: OparlObject, person: Known | undefined): void => {
    if (!person) return;
    const seat = { membership, person, organization: keyIn(membership.organization) };
    seats.set(keyIn(membership) ?? `#${seats.size}`, seat);
  };
  for (const person of people.values())
    for (const membership of await harvest.findAll(person.object.membership)) add(membership, person);
  for (const membership of harvest.memberships) add(membership, people.get(keyIn(membership.person) ?? ""));
  return [...seats.values()];
}

interface Names {
  readonly people: ReadonlyMap<string, Known>;
  readonly names: ReadonlyMap<string | undefined, string | undefined>;
}

function writeBody(work: Work, { object, id, name }: Known, seats: readonly Seat[], { names }: Names): void {
  const { draft } = work;
  const path = `bodies/${id}.md`;
  draft.moved(object.web, addressOf.body(id));
  const kind = bodyKind(object);
  const listed = listOf(object.membership).map(keyIn);
  const place = (seat: Seat): number => {
    const at = listed.indexOf(keyIn(seat.membership));
    return at < 0 ? listed.length : at;
  };
  const own = seats
    .filter(({ organization }) => organization === keyIn(object))
    .sort((a, b) => place(a) - place(b));
  draft.write(
    path,
    contentText(
      {
        name,
        "short-name": plainField(object.shortName),
        kind: kind ?? "committee",
        ...ownFields(object, "terms"),
        members: own.map((seat) => memberFields(seat, names)),
      },
      ownWords(object, "terms"),
    ),
  );
  if (kind === undefined)
    draft.ask(
      path,
      `nothing says what kind of body “${name}” is; kind: is committee, correct it if it is another`,
    );
}

function memberFields({ membership, person }: Seat, names: Names["names"]): Field {
  return {
    person: person.id,
    role: plainField(membership.role),
    represents: plainField(membership["pack:represents"]) ?? names.get(keyIn(membership.onBehalfOf)),
    from: dayOf(membership.startDate),
    to: dayOf(membership.endDate),
    voting: yesNoOf(membership.votingRight),
    ...ownFields(membership),
  };
}

function writePerson(
  { draft }: Work,
  { object, id, name }: Known,
  seats: readonly Seat[],
  groups: ReadonlyMap<string | undefined, OparlObject>,
): void {
  const titles = listOf(object.title).map(plainField);
  const groupOf = seats
    .filter(({ person, membership }) => person.id === id && dayOf(membership.endDate) === undefined)
    .map(({ organization }) => groups.get(organization))
    .find((group) => group !== undefined);
  draft.moved(object.web, addressOf.person(id));
  draft.write(
    `people/${id}.md`,
    contentText(
      {
        name,
        title: titles.filter((title) => title !== undefined).join(" "),
        party: plainField(object["pack:party"]) ?? (groupOf && plainField(groupOf.name)),
        ward: plainField(object["pack:ward"]),
        email: emailIn(firstLineOf(object.email)),
        tel: firstLineOf(object.phone),
        ...ownFields(object, "about"),
      },
      ownWords(object, "about"),
    ),
  );
}

/** Two people of one name may be one person twice. */
function askAboutNames({ draft }: Work, people: ReadonlyMap<string, Known>): void {
  const byName = new Map<string, Known[]>();
  for (const person of people.values()) byName.set(person.name, [...(byName.get(person.name) ?? []), person]);
  for (const [name, [first, ...others]] of byName)
    if (first && others.length > 0 && first.object["pack:id"] === undefined)
      draft.ask(
        `people/${first.id}.md`,
        `${others.length + 1} people are called ${name}, and have the ids ${[first, ...others].map(({ id }) => id).join(", ")}; if they are one person, keep one file and use its id everywhere`,
      );
}

function askAboutTheRest({ harvest, draft }: Work, bodies: ReadonlyMap<string, Known>): void {
  const left = harvest.organizations.filter((each) => !bodies.has(keyIn(each) ?? ""));
  const named = left.map((each) => lineOf(each.name) ?? String(each.id));
  if (left.length > 0)
    draft.ask(
      undefined,
      `${counted(left.length, "organization")} got no file, as party groups, parts of the administration or outside bodies; whoever sits in a party group has it as party: ${someOf(named)}`,
    );
}
