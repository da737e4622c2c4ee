import type { Action } from "./action.ts";
import { type AgendaItem, allItems } from "./agenda.ts";
import type { Body } from "./body.ts";
import type { Council } from "./council.ts";
import { byDayOfRecord, type DecisionRecord } from "./decision-record.ts";
import type { Gone, RecordedAddress } from "./gone.ts";
import { groupedBy, once } from "./grouped.ts";
import type { Matter } from "./matter.ts";
import type { Meeting } from "./meeting.ts";
import type { Page } from "./page.ts";
import type { Paper } from "./paper.ts";
import type { PaperVersion } from "./paper-version.ts";
import type { Person } from "./person.ts";
import { noteRead, type Recall } from "./reading.ts";
import type { Redirect } from "./redirect.ts";
import { addressOf } from "./reference.ts";

/** One item of one meeting that took a matter. */
export interface MatterStep {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** For whom a library is read: the public, or members and officers who may see what is exempt. */
export type Audience = "public" | "members";

interface Holdings {
  /** Missing: the public. */
  readonly audience?: Audience;
  /** Of a members' edition: the same council as the public reads it. */
  readonly published?: Library;
  readonly council: Council;
  readonly bodies: readonly Body[];
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly actions: readonly Action[];
  readonly matters: readonly Matter[];
  readonly decisionRecords?: readonly DecisionRecord[];
  readonly pages: readonly Page[];
  readonly gone?: readonly Gone[];
  readonly recorded?: readonly RecordedAddress[];
  /** Where addresses of an older site lead. */
  readonly redirects?: readonly Redirect[];
  /** By the address of the paper's page. */
  readonly versions?: ReadonlyMap<string, readonly PaperVersion[]>;
  /** Remembers what was worked out of texts; if missing it is worked out each time. */
  readonly recall?: Recall;
}

type Listed =
  | "council"
  | "bodies"
  | "people"
  | "meetings"
  | "actions"
  | "matters"
  | "decisionRecords"
  | "pages"
  | "gone"
  | "redirects";

/**
 * Every council noun, typed and linked: the one value that everything downstream reads. A class instance, because
 * Eleventy deep-copies plain objects of global data into every template and passes instances by reference. Each list and each
 * way to find something notes that it was read (`reading.ts`).
 */
export class Library {
  readonly audience: Audience;
  /** The same council as the public reads it; of a public library that is itself. */
  readonly published: Library;
  readonly #held: Required<Pick<Holdings, Listed>> & Pick<Holdings, "recorded">;
  readonly #versions: ReadonlyMap<string, readonly PaperVersion[]>;
  readonly #recall: Recall | undefined;
  readonly #meetings: ReadonlyMap<string, Meeting>;
  readonly #meetingsOf: () => ReadonlyMap<string, readonly Meeting[]>;
  readonly #actions: () => ReadonlyMap<string, readonly Action[]>;
  readonly #actionsOf: () => ReadonlyMap<string, readonly Action[]>;
  readonly #steps: () => ReadonlyMap<string, readonly MatterStep[]>;

  constructor(holdings: Holdings) {
    const {
      council,
      bodies,
      people,
      actions,
      matters,
      pages,
      gone = [],
      redirects = [],
      recorded,
    } = holdings;
    const meetings = [...holdings.meetings].sort(byDate);
    const decisionRecords = [...(holdings.decisionRecords ?? [])].sort(byDayOfRecord);
    this.audience = holdings.audience ?? "public";
    this.published = holdings.published ?? this;
    this.#held = {
      ...{ council, bodies, people, meetings, actions, matters, decisionRecords, pages, gone, redirects },
      ...(recorded ? { recorded } : {}),
    };
    this.#versions = holdings.versions ?? new Map();
    this.#recall = holdings.recall;
    this.#meetings = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    this.#meetingsOf = once(() => groupedBy(meetings, ({ body }) => body.id));
    this.#actions = once(() => groupedBy(actions, ({ from }) => from.id));
    this.#actionsOf = once(() => groupedBy(actions, ({ from }) => from.body.id));
    this.#steps = once(() => groupedBy(stepsIn(meetings), ({ item }) => item.matter?.id));
  }

  get council(): Council {
    return this.#read("council");
  }

  /** In the order of their names. */
  get bodies(): readonly Body[] {
    return this.#read("bodies");
  }

  get people(): readonly Person[] {
    return this.#read("people");
  }

  /** Earliest first; on one day in the order of their ids. */
  get meetings(): readonly Meeting[] {
    return this.#read("meetings");
  }

  get actions(): readonly Action[] {
    return this.#read("actions");
  }

  get matters(): readonly Matter[] {
    return this.#read("matters");
  }

  /** Decisions taken outside meetings, earliest first. */
  get decisionRecords(): readonly DecisionRecord[] {
    return this.#read("decisionRecords");
  }

  get pages(): readonly Page[] {
    return this.#read("pages");
  }

  /** What became of addresses that are no longer there. */
  get gone(): readonly Gone[] {
    return this.#read("gone");
  }

  /** The ledger of published addresses; undefined if there is none, or if what was read is not whole. */
  get recorded(): readonly RecordedAddress[] | undefined {
    noteRead("recorded");
    return this.#held.recorded;
  }

  /** Where addresses of an older site lead. */
  get redirects(): readonly Redirect[] {
    return this.#read("redirects");
  }

  /** The meeting of a folder name, if its folder is here. */
  meeting(id: string): Meeting | undefined {
    noteRead(`meeting ${id}`);
    return this.#meetings.get(id);
  }

  /** The published versions of a paper, earliest first; none of one that was never published again. */
  versionsOf({ meeting, id, withheld }: Paper): readonly PaperVersion[] {
    return withheld === undefined ? this.versionsAt(addressOf.paper(meeting, id)) : [];
  }

  /** The published versions of the paper at an address of the site. */
  versionsAt(address: string): readonly PaperVersion[] {
    noteRead(`versionsOf ${address}`);
    return this.#versions.get(address) ?? [];
  }

  /** The addresses of papers that were published again. */
  get versioned(): Iterable<string> {
    noteRead("versioned");
    return this.#versions.keys();
  }

  meetingsOf(body: Pick<Body, "id">): readonly Meeting[] {
    noteRead(`meetingsOf ${body.id}`);
    return this.#meetingsOf().get(body.id) ?? [];
  }

  /** The actions of a body's meetings. */
  actionsOf(body: Pick<Body, "id">): readonly Action[] {
    noteRead(`actionsOf ${body.id}`);
    return this.#actionsOf().get(body.id) ?? [];
  }

  /** The ids of the bodies that asked for actions. */
  get askingBodies(): Iterable<string> {
    noteRead("actions");
    return this.#actionsOf().keys();
  }

  /** The actions of one meeting, whether or not its folder is here. */
  actionsFrom(meeting: string): readonly Action[] {
    noteRead(`actionsFrom ${meeting}`);
    return this.#actions().get(meeting) ?? [];
  }

  /** The items that took a matter, earliest meeting first. */
  stepsOf(matter: Pick<Matter, "id">): readonly MatterStep[] {
    noteRead(`stepsOf ${matter.id}`);
    return this.#steps().get(matter.id) ?? [];
  }

  /** What is worked out of the words of a file of the library as it is now; whoever asks reads the file. */
  recall<Value>(name: string, file: string, work: () => Value): Value {
    noteRead(`text ${file}`);
    return this.#recall ? this.#recall(name, file, work) : work();
  }

  #read<Key extends Listed>(key: Key): Required<Holdings>[Key] {
    noteRead(key);
    return this.#held[key] as Required<Holdings>[Key];
  }
}

/** Every item that took a matter. */
const stepsIn = (meetings: readonly Meeting[]): readonly MatterStep[] =>
  meetings.flatMap((meeting) =>
    allItems(meeting.agenda).flatMap((item): readonly MatterStep[] =>
      item.matter ? [{ meeting, item }] : [],
    ),
  );

/** Earliest meeting first, then by id, compared by code unit. */
export function byDate(a: Meeting, b: Meeting): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const left = `${a.date} ${a.time ?? ""} ${a.id}`;
  const right = `${b.date} ${b.time ?? ""} ${b.id}`;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
