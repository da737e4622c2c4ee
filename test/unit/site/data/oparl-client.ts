/**
 * A client of OParl 1.1, written from its specification only: it knows one address and what a server must answer there. It
 * imports nothing of ours.
 */

type Value = string | number | boolean | readonly Value[] | OparlObject;
export interface OparlObject {
  readonly [property: string]: Value;
}

const TYPES = "https://schema.oparl.org/1.1/";

/** What leads back to the object around it: left out inside, there alone (specification, "Interne Ausgabe von Objekten"). */
const LEADS_BACK: Readonly<Record<string, readonly string[]>> = {
  LegislativeTerm: ["body"],
  Membership: ["person"],
  AgendaItem: ["meeting"],
  Consultation: ["paper"],
  File: ["meeting", "agendaItem", "paper"],
};

/** The external lists of a body, by the property that leads to each. */
const LISTS = [
  "organization",
  "person",
  "meeting",
  "paper",
  "agendaItem",
  "consultation",
  "file",
  "locationList",
  "legislativeTermList",
  "membership",
] as const;

/** What a client has after it has asked for everything. */
export interface Harvest {
  readonly system: OparlObject;
  readonly bodies: readonly OparlObject[];
  /** By the property of the body. */
  readonly lists: ReadonlyMap<string, readonly OparlObject[]>;
  /** Every object alone, by its id. */
  readonly objects: ReadonlyMap<string, OparlObject>;
  /** What a server must not do. */
  readonly faults: readonly string[];
}

const isObject = (value: Value | undefined): value is OparlObject =>
  typeof value === "object" && !Array.isArray(value);

export const typeOf = (object: OparlObject): string => String(object.type).replace(TYPES, "");
export const wordsAt = (object: OparlObject, property: string): string => String(object[property] ?? "");
export const objectsAt = (object: OparlObject, property: string): readonly OparlObject[] => {
  const value = object[property];
  return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
};

/** Everything in an object but what vendors added: their names have a prefix with a colon, and no client must read them. */
const ofTheSpecification = (object: OparlObject): readonly Value[] =>
  Object.entries(object).flatMap(([name, value]) =>
    name.includes(":") ? [] : Array.isArray(value) ? value : [value],
  );

/** Reads a whole server. `get` answers the text at an address, undefined where there is nothing. */
export function harvest(get: (url: string) => string | undefined, start: string): Harvest {
  const faults: string[] = [];
  const objects = new Map<string, OparlObject>();

  function ask(url: string): OparlObject | undefined {
    const text = get(url);
    if (text === undefined) {
      faults.push(`nothing at ${url}`);
      return undefined;
    }
    return JSON.parse(text) as OparlObject;
  }

  /** Fetches an object by its id, once. */
  function object(url: string): OparlObject | undefined {
    const known = objects.get(url);
    if (known) return known;
    const found = ask(url);
    if (!found) return undefined;
    if (found.id !== url) faults.push(`${url} says that it is ${String(found.id)}`);
    objects.set(url, found);
    for (const inside of ofTheSpecification(found)) if (isObject(inside)) compare(inside, url);
    return found;
  }

  /** What stands inside another object is what stands alone but for what leads back. */
  function compare(inside: OparlObject, around: string): void {
    if (typeof inside.id !== "string" || typeof inside.type !== "string") {
      faults.push(`${around} has an object without id or type`);
      return;
    }
    const alone = object(inside.id);
    if (!alone) return;
    const back = LEADS_BACK[typeOf(inside)] ?? [];
    for (const property of back)
      if (property in inside) faults.push(`${inside.id} leads back inside ${around}`);
    if (back.length > 0 && !back.some((property) => property in alone))
      faults.push(`${inside.id} does not lead back alone`);
    const same = Object.fromEntries(Object.entries(alone).filter(([property]) => !back.includes(property)));
    if (JSON.stringify(same) !== JSON.stringify(inside)) faults.push(`${inside.id} differs inside ${around}`);
  }

  function list(url: string): readonly OparlObject[] {
    const found: OparlObject[] = [];
    const asked = new Set<string>();
    let next: string | undefined = url;
    let total = 0;
    while (next !== undefined) {
      if (asked.has(next)) throw new Error(`${next} comes again`);
      asked.add(next);
      const page = ask(next);
      if (!page) break;
      const links = page.links as OparlObject;
      const pagination = page.pagination as OparlObject;
      if (links.self !== next) faults.push(`${next} calls itself ${String(links.self)}`);
      if (pagination.currentPage !== asked.size) faults.push(`${next} is not page ${asked.size}`);
      total = Number(pagination.totalElements);
      for (const each of objectsAt(page, "data")) {
        if ("deleted" in each) faults.push(`${next} lists what is deleted`);
        const alone = object(wordsAt(each, "id"));
        if (JSON.stringify(alone) !== JSON.stringify(each))
          faults.push(`${wordsAt(each, "id")} differs in ${next}`);
        found.push(each);
      }
      next = links.next === undefined ? undefined : String(links.next);
    }
    if (total !== found.length) faults.push(`${url} has ${found.length} of ${total}`);
    return found;
  }

  const system = object(start);
  if (!system) throw new Error(faults.join("\n"));
  const bodies = list(wordsAt(system, "body"));
  const lists = new Map<string, readonly OparlObject[]>();
  for (const body of bodies)
    for (const property of LISTS)
      lists.set(property, [...(lists.get(property) ?? []), ...list(wordsAt(body, property))]);

  // Whatever leads to an object leads somewhere, and what is there is in its list, too.
  const listed = new Set([...bodies, ...[...lists.values()].flat()].map(({ id }) => id));
  const root = start.slice(0, start.lastIndexOf("/") + 1);
  for (const each of objects.values()) {
    if (each !== system && !listed.has(each.id ?? "")) faults.push(`${wordsAt(each, "id")} is in no list`);
    for (const value of Object.values(each).flat())
      if (typeof value === "string" && value.startsWith(root) && get(value) === undefined)
        faults.push(`${wordsAt(each, "id")} leads to ${value}, where nothing is`);
  }
  return { system, bodies, lists, objects, faults };
}
