import { expect, test } from "vitest";
import { openTape, replay } from "../../../src/commands/tape.ts";
import type { Terminal } from "../../../src/commands/terminal.ts";
import { forPeople, type Paint } from "../../../src/findings/report.ts";
import { findingsOf, tinyCouncil } from "../../tiny-council.ts";

function terminal(paint: Paint): Terminal & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    say: (line) => lines.push(`say ${line}`),
    print: (text) => lines.push(`print ${text}`),
    progress: (line) => lines.push(`now ${line}`),
    paint,
  };
}

const plain: Paint = (_, words) => words;
const coloured: Paint = (as, words) => `<${as}>${words}</${as}>`;
const findings = findingsOf(tinyCouncil({ "people/bo.md": "---\nnam: Bo\n---\n" }));
const printed = { findings, texts: new Map<string, string>(), files: 6 };

test("what is said is said at once, and again on a terminal of another kind", () => {
  expect(findings.length).toBeGreaterThan(0);
  const first = terminal(plain);
  const tape = openTape(first);
  tape.terminal.print(forPeople(printed, tape.terminal.paint));
  tape.terminal.progress("Laying out");
  tape.terminal.say("85 pages");
  expect(first.lines).toEqual([`print ${forPeople(printed)}`, "now Laying out", "say 85 pages"]);

  const again = terminal(plain);
  replay(tape.said(), again);
  expect(again.lines).toEqual([`print ${forPeople(printed)}`, "say 85 pages"]);

  const watched = terminal(coloured);
  replay(tape.said(), watched);
  expect(watched.lines).toEqual([`print ${forPeople(printed, coloured)}`, "say 85 pages"]);
});

test("colours within colours", () => {
  const first = terminal(coloured);
  const tape = openTape(first);
  const { paint } = tape.terminal;
  tape.terminal.say(`a ${paint("strong", `b ${paint("quiet", "c")} d`)} e: f. g`);
  expect(first.lines).toEqual(["say a <strong>b <quiet>c</quiet> d</strong> e: f. g"]);
});
