import { expect, test } from "vitest";
import { REPORT_TEMPLATE, TEMPLATE_SENTENCES } from "../../../src/model/report-template.ts";
import { placeholdersIn } from "../../../src/rules/placeholder-left/placeholders.ts";
import { asked } from "../../../src/rules/recommendation-indefinite/asks.ts";

test.each([
  ["It costs £XX,XXX in all.", "£XX,XXX"],
  ["It costs XXX pounds.", "XXX"],
  ["The sum is £?? a year.", "£??"],
  ["The officer is [insert name].", "[insert name]"],
  ["On [date] the work begins.", "[date]"],
  ["Start: TBC", "TBC"],
  ["| Cost | TBA |", "TBA"],
  ["Lorem ipsum dolor sit amet.", "Lorem ipsum"],
  ["<insert table here>", "<insert table here>"],
  ["See Error! Reference source not found.", "Error! Reference source not found"],
  ["Click or tap here to enter text.", "Click or tap here to enter text"],
  ["Who knows???", "???"],
  ...TEMPLATE_SENTENCES.map((sentence) => [sentence, sentence]),
])("“%s” has words that stand for others", (line, words) => {
  expect(placeholdersIn(line).map((found) => found.words)).toEqual([words]);
});

test.each([
  "Part XX of the Act, and title XXX.",
  "The [date](https://example.org/TBC) and [name][1] of it.",
  "[^date]: When it was.",
  "[[exempt 3: a name]]",
  "- [x] Done\n",
  "A figure to be confirmed in March by the Director.",
  "What is it? Who knows? A size XXL? A TBC-certified wall.",
  "`[insert figure]` is what the template says.",
  "The XX-Large print; file-XX.pdf; 2XX responses.",
  "That the meeting notes this report.",
  "",
])("“%s” has none", (line) => {
  expect(placeholdersIn(line)).toEqual([]);
});

test("the template's recommendation may stay, every other sentence may not", () => {
  expect(TEMPLATE_SENTENCES).toHaveLength(REPORT_TEMPLATE.length - 1);
});

test.each([
  ["That the Board agrees the plan.", "something"],
  ["To approve the budget.", "something"],
  ["That forty more be planted.", "something"],
  ["Members are asked to give their views.", "something"],
  ["Approval be given.", "something"],
  ["That the Board notes the purchase of the depot, and refers it to Cabinet.", "something"],
  ["That the report be noted.", "to-note"],
  ["The Board discusses the plan.", "to-note"],
  ["The purchase of forty trees.", "nothing"],
  ["For information.", "nothing"],
  ["As set out in section 4.", "nothing"],
  ["None.", "nothing"],
  ["Option 2.", "nothing"],
])("“%s” asks for %s", (words, asks) => {
  expect(asked(words)).toBe(asks);
});
