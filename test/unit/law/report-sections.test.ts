import { expect, test } from "vitest";
import { REPORT_SECTIONS } from "../../../src/law/profiles/report-sections.ts";

/** The sections that a heading is taken for. */
const sections = (heading: string) =>
  REPORT_SECTIONS.filter(({ titles }) => titles.test(heading)).map(({ name }) => name);

test.each([
  ["Executive Summary", ["summary"]],
  ["Purpose of report", ["summary"]],
  ["Officer recommendations", ["recommendations"]],
  ["Recommended decision", ["recommendations"]],
  ["The Board is asked to", ["recommendations"]],
  ["Key matters for the Board", ["recommendations"]],
  ["Resource implications", ["financial implications"]],
  ["Legal and financial implications", ["financial implications", "legal implications"]],
  ["Implications", ["financial implications", "legal implications"]],
  ["Equality implications", []],
  ["Illegal dumping", []],
  ["Background", []],
])("%s is %j", (heading, names) => {
  expect(sections(heading)).toEqual(names);
});
