import type { Body } from "../model/body.ts";
import type { DecisionRecord } from "../model/decision-record.ts";
import type { Library } from "../model/library.ts";
import type { Matter } from "../model/matter.ts";
import type { Page } from "../model/page.ts";
import type { Person } from "../model/person.ts";
import type { Prose } from "../model/prose.ts";
import { query } from "../model/reading.ts";

type Noun =
  | { readonly kind: "body"; readonly noun: Body }
  | { readonly kind: "person"; readonly noun: Person }
  | { readonly kind: "matter"; readonly noun: Matter }
  | { readonly kind: "record"; readonly noun: DecisionRecord }
  | { readonly kind: "page"; readonly noun: Page };

/** What belongs to no meeting and has a text of its own. */
export type Standing = Noun & {
  /** "body planning": its kind and id. */
  readonly name: string;
  readonly prose: Prose;
};

/** All of them, by their names. */
export const standingThings = query(
  "standing-things",
  (library: Library): ReadonlyMap<string, Standing> =>
    new Map(
      [
        ...library.bodies.map((noun) => named({ kind: "body", noun }, noun.terms)),
        ...library.people.map((noun) => named({ kind: "person", noun }, noun.about)),
        ...library.matters.map((noun) => named({ kind: "matter", noun }, noun.about)),
        ...library.decisionRecords.map((noun) => named({ kind: "record", noun }, noun.decision)),
        ...library.pages.map((noun) => named({ kind: "page", noun }, noun.body)),
      ].map((thing) => [thing.name, thing]),
    ),
);

/** One of them: whoever asks reads nothing of any other. */
export const standingThing = query("standing-thing", (library: Library, name): Standing | undefined =>
  standingThings(library).get(name),
);

const named = (each: Noun, prose: Prose): Standing => ({
  ...each,
  name: `${each.kind} ${each.noun.id}`,
  prose,
});
