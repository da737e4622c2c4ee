import { type Files, filesFrom } from "../src/content/files.ts";
import { load } from "../src/content/load.ts";
import type { Finding } from "../src/findings/finding.ts";
import { byPlace } from "../src/findings/finding.ts";
import { asInRecord } from "../src/rules/in-record.ts";
import { judge } from "../src/rules/judge.ts";

/** The smallest council that has nothing wrong: cases and rules' examples lay their files over it. */
export const TINY: Readonly<Record<string, string>> = {
  "council.yaml": "name: Tiny Council\nprofile: england-principal\n",
  "bodies/board.md": "---\nname: Board\nkind: board\n---\n",
  "people/ada-clerk.md": "---\nname: Ada Clerk\n---\n",
  "meetings/2026-01-15-board/meeting.md":
    "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [01-report.md]\n---\n",
  "meetings/2026-01-15-board/01-report.md":
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nForty trees were planted.\n",
};

/** A file beside the tiny council's report, for those that use one. */
export const PLAN: Readonly<Record<string, string>> = {
  "meetings/2026-01-15-board/plan.txt": "Where the trees stand.\n",
};

/** The tiny council with files laid over it. */
export function tinyCouncil(files: Readonly<Record<string, string | Uint8Array>>): Files {
  return filesFrom({ ...TINY, ...files });
}

/** Everything `orderpaper check` would say of a tree. */
export function findingsOf(files: Files): readonly Finding[] {
  const { library, texts, findings, locate } = load(files);
  return [...findings, ...judge({ library, texts, locate })].map(asInRecord(library)).sort(byPlace);
}
