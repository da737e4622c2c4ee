/** One paper drawn by lot, read, judged and printed, and what is wrong with what came of it. */
import { load } from "../../src/content/load.ts";
import { forMachines } from "../../src/findings/report.ts";
import { judge } from "../../src/rules/judge.ts";
import { meetingPages } from "../../src/site/pages/meetings.ts";
import { viewContext } from "../../src/views/context.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import { faultsOfPage } from "../attacks/judge/page.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { mutated, paper } from "./grammar.ts";
import { Lots } from "./random.ts";

const PAPER = "meetings/2026-01-15-board/01-report.md";
const ADDRESS = "/meetings/2026-01-15-board/01-report/";
const print = openLayouts();

/** What became of one input: `faults` is empty for a good end, and `seconds` are the processor's. */
export interface Outcome {
  readonly text: string;
  readonly end: "printed" | "refused" | "crashed";
  readonly seconds: number;
  readonly faults: readonly string[];
}

/** Input number `at` of a run with this seed; every other one is drawn whole, the rest have slips in them. */
export function inputOf(seed: number, at: number): string {
  const lots = new Lots(seed, at);
  const text = paper(lots);
  return at % 2 === 0 ? text : mutated(text, lots);
}

/**
 * Reads an input as the tiny council's report and runs every rule over it. Its page is printed even where a finding would
 * stop the build, as long as there is a paper: what is refused must be safe, too.
 */
export function outcomeOf(text: string): Outcome {
  const before = process.cpuUsage();
  const done = (end: Outcome["end"], faults: readonly string[]): Outcome => {
    const { user, system } = process.cpuUsage(before);
    return { text, end, seconds: (user + system) / 1e6, faults };
  };
  try {
    const files = tinyCouncil({
      [PAPER]: text,
      "meetings/2026-01-15-board/f.csv": "Area,Share (%)\nA,5\nB,6\n",
    });
    const { library, texts, findings: read, locate } = load(files);
    const findings = [...read, ...judge({ library, texts, locate })];
    const said = forMachines({ findings, texts, files: files.list.length });
    const faults = /[^\P{Cc}\n]|[\u202d\u202e]/u.test(said) ? ["a finding that a terminal would obey"] : [];
    const refused = findings.some(({ severity }) => severity === "error");
    const page = meetingPages(viewContext(library, new Map())).find(({ address }) => address === ADDRESS);
    if (page === undefined) return done("refused", faults);
    const known = refused ? /^a hidden sign/ : /^$/;
    const judged = faultsOfPage(print(page.layout, page.view())).filter((fault) => !known.test(fault));
    return done(refused ? "refused" : "printed", [...faults, ...judged]);
  } catch (cause) {
    return done("crashed", [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)]);
  }
}
