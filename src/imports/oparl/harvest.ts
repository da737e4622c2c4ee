import { addressIn, isObject, isThere, keyOf, listOf, type OparlObject, parseJson } from "./json.ts";
import type { OparlSource } from "./source.ts";
import { SourceFault } from "./source-fault.ts";

/** Most objects that are read: more than any council has, and less than fills a memory. */
const MOST_OBJECTS = 500_000;
const MOST_PAGES = 20_000;

/** What a server has of one council. */
export interface Harvest {
  readonly system: OparlObject;
  readonly body: OparlObject;
  /** Names of the other councils that the same server has. */
  readonly others: readonly string[];
  readonly organizations: readonly OparlObject[];
  readonly people: readonly OparlObject[];
  /** Those that the server lists apart from people. */
  readonly memberships: readonly OparlObject[];
  readonly meetings: readonly OparlObject[];
  readonly papers: readonly OparlObject[];
  /** Those that the server lists apart from papers. */
  readonly consultations: readonly OparlObject[];
  /** The object of a reference, be it an address or the object itself; undefined if it cannot be had, or is deleted. */
  readonly find: (reference: unknown) => Promise<OparlObject | undefined>;
  /** Every object of a property. */
  readonly findAll: (references: unknown) => Promise<readonly OparlObject[]>;
  /** What the server did not answer, in words. */
  readonly troubles: readonly string[];
}

/**
 * Reads a server of OParl from its first object on. Throws a SourceFault if that, or the council in it, cannot be had;
 * what else is missing is among the troubles.
 */
export async function harvest(source: OparlSource): Promise<Harvest> {
  const reading = new Reading(source);
  const first = await reading.ask(source.start);
  if (!isObject(first)) throw new SourceFault(`${source.start} is not an object of OParl`);
  // Somebody may name the council itself: it says so by its lists.
  const isBody = first.meeting !== undefined || first.organization !== undefined;
  const bodies = isBody ? [first] : await reading.list(first.body, true);
  const [body, ...others] = bodies;
  if (!body) throw new SourceFault(`${source.start} leads to no council: its property body has none`);
  const people = await reading.list(body.person, true);
  const papers = await reading.list(body.paper, true);
  return {
    system: first,
    body,
    others: others.map((other) => (typeof other.name === "string" ? other.name : String(other.id))),
    organizations: await reading.list(body.organization, true),
    people,
    memberships: people.some(({ membership }) => listOf(membership).some(isObject))
      ? []
      : await reading.list(body.membership, true),
    meetings: await reading.list(body.meeting, true),
    papers,
    consultations: papers.some(({ consultation }) => listOf(consultation).some(isObject))
      ? []
      : await reading.list(body.consultation, true),
    find: (reference) => reading.find(reference),
    findAll: async (references) => {
      const found: OparlObject[] = [];
      for (const reference of listOf(references)) {
        const object = await reading.find(reference);
        if (object) found.push(object);
      }
      return found;
    },
    troubles: reading.troubles,
  };
}

class Reading {
  readonly troubles: string[] = [];
  readonly #source: OparlSource;
  readonly #objects = new Map<string, OparlObject | undefined>();
  #count = 0;

  constructor(source: OparlSource) {
    this.#source = source;
  }

  /** What is at an address; undefined if nothing can be read, which is a trouble. */
  async ask(address: string): Promise<unknown> {
    try {
      return parseJson(await this.#source.text(address));
    } catch (fault) {
      if (fault instanceof SyntaxError) this.#trouble(address, `${address} is not JSON: ${fault.message}`);
      else if (fault instanceof SourceFault) this.#trouble(address, fault.message);
      else throw fault;
      return undefined;
    }
  }

  #trouble(address: string, words: string): void {
    if (address === this.#source.start) throw new SourceFault(words);
    this.troubles.push(words);
  }

  /** The object of a reference. One that stands there whole is taken as it is. */
  async find(reference: unknown): Promise<OparlObject | undefined> {
    if (isObject(reference) && Object.keys(reference).some((name) => name !== "id" && name !== "type"))
      return isThere(reference) ? reference : undefined;
    const address = addressIn(reference);
    if (address === undefined) return undefined;
    const key = keyOf(address);
    if (!this.#objects.has(key)) {
      this.#objects.set(key, undefined);
      const found = await this.ask(address);
      if (isObject(found)) this.#keep(found, address);
    }
    const found = this.#objects.get(key);
    return found && isThere(found) ? found : undefined;
  }

  /**
   * A list with all its pages: an address, a page, objects in a row, or one object alone. `leads`: its host may be another
   * than the server's. A page that comes again ends it.
   */
  async list(reference: unknown, leads: boolean): Promise<readonly OparlObject[]> {
    const found = new Map<string, OparlObject>();
    const asked = new Set<string>();
    const one = addressIn(reference);
    let page: unknown = reference;
    if (one !== undefined && !isObject(reference)) {
      if (leads) this.#source.allow(one);
      asked.add(keyOf(one));
      page = await this.ask(one);
    }
    while (page !== undefined) {
      const isPage = isObject(page) && Array.isArray(page.data);
      for (const each of isPage ? listOf((page as OparlObject).data) : listOf(page)) {
        const object = await this.find(each);
        if (!object) continue;
        if (typeof object.id === "string") this.#keep(object, object.id);
        found.set(typeof object.id === "string" ? keyOf(object.id) : `#${found.size}`, object);
      }
      const links = isPage ? (page as OparlObject).links : undefined;
      const next = isObject(links) ? addressIn(links.next) : undefined;
      if (next === undefined) break;
      if (asked.has(keyOf(next)) || asked.size >= MOST_PAGES) {
        this.troubles.push(
          `${next} is the next page of a list in which it already stood; the list ends there`,
        );
        break;
      }
      asked.add(keyOf(next));
      page = await this.ask(next);
    }
    return [...found.values()];
  }

  /** Keeps an object by the address it was asked at and by its id, which ought to be the same. */
  #keep(object: OparlObject, address: string): void {
    this.#count += 1;
    if (this.#count > MOST_OBJECTS) throw new SourceFault(`the server has more than ${MOST_OBJECTS} objects`);
    this.#objects.set(keyOf(address), object);
    if (typeof object.id === "string") this.#objects.set(keyOf(object.id), object);
  }
}
