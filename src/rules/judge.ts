import { byPlace, type Finding } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { noteRead, recordReads } from "../model/reading.ts";
import { type ActionFacts, readFacts } from "./action-facts.ts";
import { RULES } from "./index.ts";
import type { Locate } from "./locate.ts";
import { type Report, type Rule, type Said, spanOf } from "./rule.ts";
import { type Turn, turnsOf } from "./turns.ts";
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

/** Turns that were judged before, and what tells whether they still hold: the digest of what a read key stands for. */
export interface Memory {
  readonly kept: KeptTurns;
  readonly digestOf: (key: string) => string;
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
  for (const turn of turnsOf(library, read.texts.keys())) {
    const judged = memory ? fromMemory(turn, takeTurn, memory) : takeTurn(turn);
    for (const finding of judged.findings) findings.push(finding);
    for (const [action, each] of Object.entries(judged.facts)) facts.set(action, each);
  }
  const council = { library, factsOf: ({ id }: { readonly id: string }) => facts.get(id) ?? NO_FACTS };
  for (const rule of rules) rule.ofCouncil?.(council, reporter(rule, read, findings));
  return withWaivers(findings, rules, library, read.locate).toSorted(byPlace);
}

const NO_FACTS: ActionFacts = {};

function fromMemory(turn: Turn, takeTurn: (turn: Turn) => Judged, { kept, digestOf }: Memory): Judged {
  const before = kept.get(turn.name);
  if (before && holds(before, turn, digestOf)) return before;
  const { value, reads } = recordReads(() => takeTurn(turn));
  const digests = Object.fromEntries([...reads].sort().map((key) => [key, digestOf(key)]));
  kept.put(turn.name, { ...value, files: turn.files, reads: digests });
  return value;
}

const holds = ({ files, reads }: KeptTurn, turn: Turn, digestOf: Memory["digestOf"]): boolean =>
  files.length === turn.files.length &&
  files.every((file, index) => file === turn.files[index]) &&
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
    const meeting = turn.meeting();
    const actions = turn.actions();
    const standing = turn.standing();
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

function reporter({ id, severity, why }: Rule, places: Places | Read, into: Finding[]): Report {
  const { locate } = places;
  const textOf = "textOf" in places ? places.textOf : (file: string) => places.texts.get(file);
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
