import type * as v from "valibot";
import type { CivilDate } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Paper, paperSchema } from "../model/paper.ts";
import { type PaperVersion, revisionsOf, type VersionText } from "../model/paper-version.ts";
import { prose } from "../model/prose.ts";
import { addressOf } from "../model/reference.ts";
import type { Files } from "./files.ts";
import { type Committed, type Lack, type ReadHistory, sha256Of } from "./history/history.ts";
import { tookOutOfSight } from "./out-of-sight.ts";
import { Reader } from "./reader.ts";

/** A paper that was published again, and what is known of its earlier versions. */
interface Revised {
  readonly meeting: Meeting;
  readonly paper: Paper;
  readonly path: string;
  readonly since: Paper["revised"];
  readonly from: CivilDate;
  /** Revisions made before it was published: the first publication has so many entries already. */
  readonly before: number;
  readonly bytes: Uint8Array;
  /** By the number of the version. */
  readonly earlier: Map<number, Earlier>;
}

interface Earlier {
  readonly text: VersionText;
  readonly written: string;
  readonly sha256: string;
  readonly commit: string;
}

/**
 * The published versions of papers that have `revised:` entries, by the address of the paper. Version k is the last committed
 * state with k entries, whatever its commit's day says; the newest is the file as it is read now. Without history the
 * earlier ones are listed without their words. Finds papers whose history this copy of the repository does not hold.
 */
export function readVersions(
  files: Files,
  meetings: ReadonlyMap<string, Meeting>,
  reader: Reader,
  history?: ReadHistory,
): ReadonlyMap<string, readonly PaperVersion[]> {
  const revised = revisedPapers(files, meetings);
  if (revised.length === 0) return new Map();
  const known = history?.();
  const byPath = new Map(revised.map((each) => [each.path, each]));
  known?.walk([...byPath.keys()], (path, state) => {
    const each = byPath.get(path);
    return each === undefined || tookState(each, state);
  });
  const lacking = revised.find(({ since, earlier }) => earlier.size < since.length);
  if (known?.lack !== undefined && lacking !== undefined) findLack(reader, lacking.path, known.lack);
  return new Map(revised.map((each) => [addressOf.paper(each.meeting.id, each.paper.id), versionsOf(each)]));
}

function revisedPapers(files: Files, meetings: ReadonlyMap<string, Meeting>): readonly Revised[] {
  const some = [...meetings.values()].filter(({ papers }) =>
    papers.some(({ revised }) => revised.length > 0),
  );
  if (some.length === 0) return [];
  const byPath = new Map(files.list.map((file) => [file.path, file]));
  return some.flatMap((meeting) =>
    meeting.papers.flatMap((paper): readonly Revised[] => {
      if (paper.revised.length === 0) return [];
      const { before, since, from } = revisionsOf(meeting, paper);
      const path = `meetings/${meeting.id}/${paper.id}.md`;
      const file = byPath.get(path);
      if (since.length === 0 || from === undefined || file === undefined) return [];
      const said = { since: [...since], from, before: before.length };
      return [{ meeting, paper, path, ...said, bytes: file.bytes(), earlier: new Map() }];
    }),
  );
}

/** Keeps a state if it is the newest of its version; whether it is of the first, and nothing more is wanted. */
function tookState({ path, before, since, earlier }: Revised, { bytes, commit }: Committed): boolean {
  const read = readState(path, bytes);
  if (read === undefined) return false;
  const number = read.revisions - before;
  if (number >= 0 && number < since.length && !earlier.has(number))
    earlier.set(number, { text: read.text, written: read.written, sha256: sha256Of(bytes), commit });
  return number <= 0;
}

/** A committed state as any paper is read; undefined if it was none, or could not be read then. */
function readState(path: string, bytes: Uint8Array) {
  const reader = new Reader("earlier");
  const read = reader.read(
    { path, size: bytes.length, stamp: "", bytes: () => bytes },
    paperSchema,
    "a paper",
  );
  if (read === undefined) return undefined;
  const { typed, source } = read;
  return {
    revisions: typed.revised.length,
    written: reader.texts.get(source.file) ?? "",
    text: textOf(typed, held(source.body)),
  };
}

/** What git holds is in no file that could be read again. */
function held({ file, firstLine, text }: VersionText["body"]): VersionText["body"] {
  return prose(file, firstLine, () => text);
}

function textOf(typed: v.InferOutput<typeof paperSchema>, body: VersionText["body"]): VersionText {
  const { title, kind } = typed;
  return {
    title,
    kind,
    numbering: typed.numbering ?? (kind === "report" ? "auto" : "none"),
    "report-of": typed["report-of"],
    date: typed.date,
    classification: typed.classification,
    "policy-context": typed["policy-context"],
    "financial-summary": typed["financial-summary"],
    "background-papers": typed["background-papers"],
    body,
  };
}

/** Versions from the first to the newest. Those before a version that took words out of sight are not shown. */
function versionsOf({ paper, since, from, bytes, earlier }: Revised): readonly PaperVersion[] {
  const written = new TextDecoder().decode(bytes);
  const texts = [...since.keys()].map((number) => earlier.get(number)?.written);
  const closed = since.findLastIndex(({ redline }, index) => {
    const later = [...texts.slice(index + 1), written].find((text) => text !== undefined) ?? "";
    const older = texts.slice(0, index + 1).findLast((text) => text !== undefined);
    return redline === false || (older !== undefined && tookOutOfSight(older, later));
  });
  const dated = (number: number): Pick<PaperVersion, "number" | "date" | "reason"> => {
    const revision = since[number - 1];
    return revision === undefined
      ? { number, date: from }
      : { number, date: revision.date, reason: revision.reason };
  };
  const older = [...since.keys()].map((number): PaperVersion => {
    const state = earlier.get(number);
    if (number <= closed) return { ...dated(number), words: { are: "not shown" } };
    if (state === undefined) return { ...dated(number), words: { are: "not here" } };
    const { text, sha256, commit } = state;
    return { ...dated(number), words: { are: "here", text, sha256, commit } };
  });
  const now = { are: "here", text: paper, sha256: sha256Of(bytes) } as const;
  return [...older, { ...dated(since.length), words: now }];
}

const LACKS: Readonly<Record<Lack, { readonly message: string; readonly help: string }>> = {
  shallow: {
    message:
      "this copy of the repository holds only its latest commits, and an earlier version of this paper is not among them; the site cannot show what changed",
    help: "type git fetch --unshallow; where a service builds the site, let it check out everything (fetch-depth: 0)",
  },
  "no-repository": {
    message:
      "this paper was revised, and git says nothing of its earlier versions; the site cannot show what changed",
    help: "build in a clone of the repository; if it is one, type git status there to see what keeps git from reading it",
  },
};

/** One for the whole content: what lacks is the history, not a paper. */
function findLack(reader: Reader, path: string, lack: Lack): void {
  reader.findFile(path, { id: "history-not-here", severity: "info", ...LACKS[lack] });
}
