import type { CivilDate } from "../../../model/civil-date.ts";
import { middayOf } from "../../../model/council-time.ts";
import { type Licence, licenceOf } from "../../../model/licence.ts";
import { recordReads } from "../../../model/reading.ts";
import type { ViewContext } from "../../../views/context.ts";
import { type Span, siteSpan } from "../days.ts";
import { filled, type JsonObject } from "../json.ts";
import type { PublishedFiles } from "../published.ts";

/** The types of OParl 1.1 that are written (oparl.org/spezifikation). */
export type OparlType =
  | "System"
  | "Body"
  | "LegislativeTerm"
  | "Organization"
  | "Person"
  | "Membership"
  | "Meeting"
  | "AgendaItem"
  | "Paper"
  | "Consultation"
  | "File"
  | "Location";

/** An object with an address of its own. Inside the object it belongs to it leaves out what leads back there. */
export interface Entry {
  readonly address: string;
  readonly make: (place: "alone" | "inside") => JsonObject;
  /** Whether making it notes all that it is made from, what was read before included. */
  readonly isLate?: true;
}

/** Lists that are required even if nothing is in them. */
const REQUIRED_LISTS: ReadonlySet<string> = new Set(["legislativeTerm", "data"]);

/** Facts without groups in which nothing is. */
const withoutEmpty = (facts: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => typeof value !== "object" || Array.isArray(value) || Object.keys(value).length > 0,
    ),
  );

/** Where OParl is written: the site's whole address, its files, and the days of what has none of its own. */
export class OparlSite {
  readonly context: ViewContext;
  readonly files: PublishedFiles;
  readonly span: Span;
  readonly licence: Licence | undefined;
  /** What these were read from. */
  readonly reads: ReadonlySet<string>;
  readonly #base: string;
  /** A time zone is slow to ask, and thousands of objects share a day. */
  readonly #middays = new Map<CivilDate, string>();

  constructor(context: ViewContext, baseUrl: string, files: PublishedFiles) {
    this.context = context;
    this.#base = baseUrl;
    this.files = files;
    const { value, reads } = recordReads(() => ({
      span: siteSpan(context),
      licence: licenceOf(context.library.council),
    }));
    this.span = value.span;
    this.licence = value.licence;
    this.reads = reads;
  }

  /** An address as OParl wants it: whole. */
  readonly whole = (address: string): string => `${this.#base}${address}`;

  /** A day as the date-time that OParl wants: midday where the council is. */
  at(day: CivilDate): string {
    const known = this.#middays.get(day);
    if (known !== undefined) return known;
    const midday = middayOf(day, this.context.library.council["time-zone"]);
    this.#middays.set(day, midday);
    return midday;
  }

  /**
   * An object with what every object must have: its address, its type, when it was created and modified. `web` is the page
   * that says the same, below the site's root.
   */
  object(
    type: OparlType,
    address: string,
    { created, modified }: Span,
    web: string | undefined,
    facts: JsonObject,
  ): JsonObject {
    return filled(
      {
        id: this.whole(address),
        type: `https://schema.oparl.org/1.1/${type}`,
        ...withoutEmpty(facts),
        created: this.at(created < modified ? created : modified),
        modified: this.at(modified),
        web: web === undefined ? undefined : this.whole(web),
      },
      REQUIRED_LISTS,
    );
  }
}
