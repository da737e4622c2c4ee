import { describe, expect, test } from "vitest";
import { matchedPassages } from "../../../src/markdown/matched-passages.ts";
import { type Passage, passagesOf } from "../../../src/markdown/passages.ts";

const passages = (text: string): readonly Passage[] =>
  passagesOf({ text, file: "content/a.md", firstLine: 1 }, "auto");

/** What became of each passage: "2.1 > 2.2", "+ 2.3", "- 2.4"; moved ones with a star. */
function matched(before: string, after: string): readonly string[] {
  const said = (passage: Passage | undefined): string => passage?.number ?? passage?.words ?? "";
  return matchedPassages(passages(before), passages(after)).map((each) =>
    each.before === undefined
      ? `+ ${said(each.after)}`
      : each.after === undefined
        ? `- ${said(each.before)}`
        : `${said(each.before)} > ${said(each.after)}${each.isMoved ? " *" : ""}`,
  );
}

const OAK = "The oak by the gate is the oldest tree of the town and will be kept.";
const ASH = "Every ash along the river has the dieback and must be felled this winter.";
const ELM = "Twelve elms were planted by the school in the spring of last year.";

describe("passages of a body", () => {
  test("have the numbers and anchors that are printed", () => {
    expect(passages(`## Trees\n\n${OAK}\n\n- one oak\n- two ashes\n`)).toMatchObject([
      { kind: "heading", number: "1", anchor: "s1", words: "Trees" },
      { kind: "paragraph", number: "1.1", anchor: "p1.1", words: OAK },
      { kind: "item", words: "one oak", under: "1.1" },
      { kind: "item", words: "two ashes", under: "1.1" },
    ]);
  });

  test("are the rows of a table, each cell under the head of its column", () => {
    const [, , row] = passages("The costs:\n\n| Tree | Cost |\n|---|---:|\n| Oak | £80 |\n");
    expect(row).toMatchObject({
      kind: "row",
      cells: [
        { head: "Tree", words: "Oak" },
        { head: "Cost", words: "£80" },
      ],
    });
  });

  test("say pictures and charts in words", () => {
    expect(passages('![Where the trees stand](plan.svg "The plan")\n')).toMatchObject([
      { kind: "picture", words: "The plan: Where the trees stand" },
    ]);
    expect(passages("::: chart trees.csv\nTrees by year\n:::\n")).toMatchObject([
      { kind: "chart", words: "Trees by year" },
    ]);
  });

  test("have notes, typed below or in place", () => {
    const notes = passages("An oak[^1] and an ash^[Of the river.].\n\n[^1]: Of the gate.\n").filter(
      ({ kind }) => kind === "note",
    );
    expect(notes.map(({ words }) => words).sort()).toEqual(["Of the gate.", "Of the river."]);
  });

  test("hold no marks in their words, and differ in these where only the look does", () => {
    const [plain] = passages("A tall oak.\n");
    const [bold] = passages("A **tall** oak.\n");
    expect(bold?.words).toBe(plain?.words);
    expect(bold?.marked).not.toBe(plain?.marked);
  });

  test("never hold withheld words", () => {
    const [passage] = passages("The tenant is [[exempt 2: Orla Thane]].\n");
    expect(JSON.stringify(passage)).not.toContain("Orla");
    expect(passage?.words).toContain("withheld: exempt under paragraph 2");
  });
});

describe("passages of two versions", () => {
  test("are the same where their words are, whatever their numbers", () => {
    expect(matched(`${OAK}\n\n${ASH}\n`, `${ELM}\n\n${OAK}\n\n${ASH}\n`)).toEqual([
      `+ ${ELM}`,
      `${OAK} > ${OAK}`,
      `${ASH} > ${ASH}`,
    ]);
    const after = `## Trees\n\n${ELM}\n\n${OAK}\n\n${ASH}\n`;
    expect(matched(`## Trees\n\n${OAK}\n\n${ASH}\n`, after)).toEqual([
      "1 > 1",
      "+ 1.1",
      "1.1 > 1.2",
      "1.2 > 1.3",
    ]);
  });

  test("are the same where they are alike, though a new one has their number", () => {
    const before = `## Trees\n\n${OAK}\n\n${ASH}\n`;
    const after = `## Trees\n\n${ELM}\n\n${OAK.replace("kept", "felled")}\n\n${ASH}\n`;
    expect(matched(before, after)).toEqual(["1 > 1", "+ 1.1", "1.1 > 1.2", "1.2 > 1.3"]);
  });

  test("are the same where one was written anew under the number of the other", () => {
    expect(matched(`## Trees\n\n${OAK}\n\n${ASH}\n`, `## Trees\n\n${OAK}\n\n${ELM}\n`)).toEqual([
      "1 > 1",
      "1.1 > 1.1",
      "1.2 > 1.2",
    ]);
  });

  test("are new or taken out, the old before the new", () => {
    expect(matched(`## Trees\n\n${OAK}\n\n${ASH}\n`, `## Trees\n\n${OAK}\n`)).toEqual([
      "1 > 1",
      "1.1 > 1.1",
      "- 1.2",
    ]);
    expect(matched(`${OAK}\n`, `- one\n- two\n`)).toEqual([`- ${OAK}`, "+ one", "+ two"]);
  });

  test("are moved where their words stand elsewhere", () => {
    const before = `## Trees\n\n${OAK}\n\n${ASH}\n\n${ELM}\n`;
    expect(matched(before, `## Trees\n\n${ASH}\n\n${ELM}\n\n${OAK}\n`)).toEqual([
      "1 > 1",
      "1.2 > 1.1",
      "1.3 > 1.2",
      "1.1 > 1.3 *",
    ]);
  });

  test("too short to be known again are not said to be moved", () => {
    expect(matched("- None\n- One\n- Two\n", "- One\n- Two\n- None\n")).toEqual([
      "- None",
      "One > One",
      "Two > Two",
      "+ None",
    ]);
  });

  test("lose none of either", () => {
    const before = passages(`## A\n\n${OAK}\n\n- x\n- y\n\n## B\n\n${ELM}\n`);
    const after = passages(`## B\n\n${ASH}\n\n${ELM}\n\n- y\n- z\n\n## C\n\n${OAK}\n`);
    const all = matchedPassages(before, after);
    expect(all.flatMap((each) => each.after ?? [])).toEqual(after);
    expect(new Set(all.flatMap((each) => each.before ?? []))).toEqual(new Set(before));
    expect(all.flatMap((each) => each.before ?? [])).toHaveLength(before.length);
  });
});
