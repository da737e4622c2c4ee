import { byPlace, type Finding } from "../findings/finding.ts";
import type { Action } from "../model/action.ts";
import type { Library } from "../model/library.ts";
import { noteRead, recordReads } from "../model/reading.ts";
import { type ActionFacts, readFacts } from "./action-facts.ts";
import { RULES } from "./index.ts";
import type { Locate } from "./locate.ts";
import { type Report, type Rule, type Said, spanOf, type Whole } from "./rule.ts";
import { standingThing } from "./standing-things.ts";
import { type Turn, Turns } from "./turns.ts";
import { withWaivers } from "./waivers.ts";
import { writingFindings } from "./writing.ts";
import { writingOf, writingsOfMeeting } from "./writings.ts";

/** A council that was read: the library, every file's text as it was written, and where fields stand. */
export interface Read {
  readonly library: Library;
  readonly texts: ReadonlyMap<string, string>;
  readonly locate: Locate;
}

/** What came of a turn: plain values, so that it can be written to a file and read again. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** By the action's id, of those of which there is something to say. */
  readonly facts: Readonly<Record<string, ActionFacts>>;
}

/** A turn as it was judged before: the files it had, and the digest of each thing it read. */
export interface KeptTurn extends Judged {
  readonly files: readonly string[];
  readonly reads: Readonly<Record<string, string>>;
}

/** Turns from build to build, by their names. One for each edition and version of the rules. */
export interface KeptTurns {
  readonly get: (name: string) => KeptTurn | undefined;
  readonly put: (name: string, turn: KeptTurn) => void;
}

/** What this process judged before: it stands until something that it read is another. */
export interface Again {
  readonly find: <Value>(name: string) => Value | undefined;
  readonly keep: (name: string, value: NonNullable<unknown>, reads: Iterable<string>) => void;
  readonly made: <Value extends NonNullable<unknown>>(name: string, work: () => Value) => Value;
  /** Hears that what a key stands for is another. */
  readonly changed: (key: string) => void;
  readonly turns: Turns;
}

/** Turns that were judged before, and what tells whether they still hold: the digest of what a read key stands for. */
export interface Memory {
  readonly kept?: KeptTurns | undefined;
  readonly digestOf: (key: string) => string;
  readonly again?: Again | undefined;
}

/**
 * Everything that the rules and the Markdown itself have to say of a council, sorted by place, with the waivers its content has.
 * One turn is judged after the other, and nothing of its texts is held. With a memory a turn of which nothing that it read has
 * changed is not judged again.
 */
export function judge(read: Read, memory?: Memory, rules: readonly Rule[] = RULES): readonly Finding[] {
  const { library } = read;
  const takeTurn = judgeOf(read, rules);
  const findings: Finding[] = [];
  const facts = new Map<string, ActionFacts>();
  const turns = memory?.again?.turns ?? new Turns();
  for (const turn of turns.of(library, read.texts.keys())) {
    const judged = memory ? fromMemory(turn, takeTurn, memory) : takeTurn(turn);
    for (const finding of judged.findings) findings.push(finding);
    for (const action in judged.facts) facts.set(action, judged.facts[action] ?? NO_FACTS);
  }
  const whole = ofCouncil(read, facts);
  const made: Again["made"] = memory?.again?.made ?? ((_, work) => work());
  for (const rule of rules) {
    const { id, ofCouncil, ofTracker } = rule;
    if (ofCouncil) findings.push(...made(`rule ${id}`, () => whole(rule, ofCouncil)));
    for (const body of ofTracker ? library.askingBodies : []) {
      const judge = (council: Whole, report: Report): void =>
        ofTracker?.(library.actionsOf({ id: body }), council, report);
      findings.push(...made(`rule ${id} of ${body}`, () => whole(rule, judge)));
    }
  }
  return withWaivers(findings, rules, library, read.locate).toSorted(byPlace);
}

const NO_FACTS: ActionFacts = {};

/** The key of what is known of the actions of a meeting together. */
const factsKey = (meeting: string): string => `facts ${meeting}`;

/** Judges more than turns: what rules have to say of a body's actions, and of the council. */
function ofCouncil(read: Read, facts: ReadonlyMap<string, ActionFacts>) {
  const places = notingReads(read);
  const factsOf = ({ id, from }: Action): ActionFacts => {
    noteRead(factsKey(from.id));
    return facts.get(id) ?? NO_FACTS;
  };
  return (rule: Rule, judge: (council: Whole, report: Report) => void): readonly Finding[] => {
    const found: Finding[] = [];
    judge({ library: read.library, factsOf }, reporter(rule, places, found));
    return found;
  };
}

function fromMemory(turn: Turn, takeTurn: (turn: Turn) => Judged, { kept, digestOf, again }: Memory): Judged {
  const name = `turn ${turn.name}`;
  const stands = again?.find<FiledTurn>(name);
  if (stands && isOf(stands, turn)) return stands;
  const before = kept?.get(turn.name);
  if (before && isOf(before, turn) && holds(before, digestOf)) {
    const { reads, ...judged } = before;
    again?.keep(name, judged, Object.keys(reads));
    again?.keep(`facts of ${turn.name}`, before.facts, []);
    return before;
  }
  const { value, reads } = recordReads(() => takeTurn(turn));
  const judged: FiledTurn = { ...value, files: turn.files };
  if (kept) {
    const digests = Object.fromEntries([...reads].sort().map((key) => [key, digestOf(key)]));
    kept.put(turn.name, { ...judged, reads: digests });
  }
  if (again) {
    const factsBefore = again.find(`facts of ${turn.name}`);
    if (JSON.stringify(factsBefore) !== JSON.stringify(value.facts)) again.changed(factsKey(idOf(turn)));
    again.keep(`facts of ${turn.name}`, value.facts, []);
    again.keep(name, judged, reads);
  }
  return value;
}

/** The id of the meeting that a turn is of; "" if it is of none. */
const idOf = ({ of }: Turn): string => (typeof of === "string" ? "" : of.meeting);

type FiledTurn = Omit<KeptTurn, "reads">;

const isOf = ({ files }: FiledTurn, turn: Turn): boolean =>
  files === turn.files ||
  (files.length === turn.files.length && files.every((file, index) => file === turn.files[index]));

const holds = ({ reads }: KeptTurn, digestOf: Memory["digestOf"]): boolean =>
  Object.entries(reads).every(([key, digest]) => digestOf(key) === digest);

/** Judges one turn. Every file whose text or fields are looked at is noted as read. */
function judgeOf(read: Read, rules: readonly Rule[]): (turn: Turn) => Judged {
  const { library } = read;
  const noted = notingReads(read);
  const around = { library, textOf: noted.textOf };
  const writing = writingFindings(library, noted.locate);
  return (turn) => {
    const findings: Finding[] = [];
    const facts: Record<string, ActionFacts> = {};
    const id = idOf(turn);
    const meeting = id === "" ? undefined : library.meeting(id);
    const actions = id === "" ? [] : library.actionsFrom(id);
    const standing = turn.of === "standing" ? standingThing(library, turn.name) : undefined;
    if (meeting) findings.push(...writing.ofMeeting(meeting));
    if (standing) findings.push(...writing.ofStanding(standing));
    for (const action of actions) {
      findings.push(...writing.ofAction(action));
      const said = readFacts(library, action, noted.textOf);
      if (Object.keys(said).length > 0) facts[action.id] = said;
    }
    const writings = [
      ...(meeting ? writingsOfMeeting(library, meeting) : []),
      ...(standing ? [writingOf(standing)] : []),
    ];
    const record = standing?.kind === "record" ? standing.noun : undefined;
    for (const rule of rules) {
      const report = reporter(rule, noted, findings);
      if (meeting) rule.ofMeeting?.(meeting, around, report);
      if (record) rule.ofRecord?.(record, around, report);
      if (rule.ofAction) for (const action of actions) rule.ofAction(action, around, report);
      if (rule.ofWriting) for (const each of writings) rule.ofWriting(each, around, report);
      if (rule.ofFile)
        for (const file of turn.files) {
          const text = noted.textOf(file);
          if (text !== undefined) rule.ofFile({ file, text }, around, report);
        }
    }
    return { findings, facts };
  };
}

interface Places {
  readonly locate: Locate;
  readonly textOf: (file: string) => string | undefined;
}

function notingReads({ texts, locate }: Read): Places {
  return {
    textOf: (file) => {
      noteRead(`text ${file}`);
      return texts.get(file);
    },
    locate: (file, field) => {
      noteRead(`text ${file}`);
      return locate(file, field);
    },
  };
}

function reporter({ id, severity, why }: Rule, { locate, textOf }: Places, into: Finding[]): Report {
  return ({ at, message, help, elsewhere = [], ...here }: Said) => {
    into.push({
      id,
      severity: here.severity ?? severity,
      why: here.why ?? why,
      span: spanOf(at, locate, textOf),
      message,
      help,
      elsewhere: elsewhere.map((other) => ({ span: spanOf(other.at, locate, textOf), note: other.note })),
    });
  };
}
