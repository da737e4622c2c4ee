import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { day, orNothing, someWords } from "../../../../src/commands/new/answers.ts";
import { answer, askNobody, askOnTerminal } from "../../../../src/commands/new/ask.ts";

/** Somebody who types each answer when the question for it has been printed, as readline sees it. */
function typist(...answers: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...answers];
  let shown = "";
  output.on("data", (piece: Buffer) => {
    shown += piece.toString();
    if (!shown.endsWith(": ")) return;
    const next = left.shift();
    shown += `${next ?? "^D"}\n`;
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  return { asking: askOnTerminal(input, output), shown: () => shown };
}

test("a proposal stands in brackets, and Enter takes it; without one there are no brackets", async () => {
  const { asking, shown } = typist("", "  Town Hall ", "");
  expect(await asking.ask("date", "On which day", "2026-12-03")).toBe("2026-12-03");
  expect(await asking.ask("venue", "Where")).toBe("Town Hall");
  expect(await asking.ask("item", "Under which item", "")).toBe("");
  asking.close();
  expect(shown()).toBe("On which day [2026-12-03]: \nWhere:   Town Hall \nUnder which item: \n");
});

test("an answer that cannot be taken is asked for again, with what is wrong", async () => {
  const { asking, shown } = typist("Thursday", "2026-02-30", "2026-12-03");
  const date = await answer(asking, undefined, { flag: "date", words: "On which day" }, day);
  asking.close();
  expect(date).toBe("2026-12-03");
  expect(shown()).toBe(
    "On which day: Thursday\n  “Thursday” is not a day; write it as 2026-11-26\n" +
      "On which day: 2026-02-30\n  “2026-02-30” is not a day; write it as 2026-11-26\n" +
      "On which day: 2026-12-03\n",
  );
});

test("input that ends before the last answer is said, and does not wait for ever", async () => {
  const { asking } = typist("Kelsworth");
  const name = { flag: "name", words: "What is the council called" };
  expect(await answer(asking, undefined, name, someWords)).toBe("Kelsworth");
  await expect(answer(asking, undefined, name, someWords)).rejects.toThrow("nothing was written");
});

test("what was said is not asked for, and where nobody answers a fault ends it", async () => {
  const question = { flag: "date", words: "On which day" };
  expect(await answer(askNobody, "2026-12-03", question, day)).toBe("2026-12-03");
  await expect(answer(askNobody, "soon", question, day)).rejects.toThrow("“soon” is not a day");
  await expect(answer(askNobody, undefined, question, day)).rejects.toThrow("say --date: On which day?");
  expect(await answer(askNobody, undefined, { ...question, proposal: "" }, orNothing)).toBeUndefined();
});
