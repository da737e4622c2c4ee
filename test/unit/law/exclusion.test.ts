import { describe, expect, test } from "vitest";
import { exclusionResolution } from "../../../src/law/exclusion.ts";
import { lawOf } from "../../../src/law/profiles.ts";
import { allItems } from "../../../src/model/agenda.ts";
import type { Profile } from "../../../src/model/council.ts";
import { check } from "../../../src/publish/edition.ts";
import { findingsOf, tinyCouncil } from "../../tiny-council.ts";

const item = (number: string, paragraphs: readonly string[], publicInterest?: string) => ({
  number,
  title: "A contract",
  exempt: { paragraphs, ...(publicInterest === undefined ? {} : { publicInterest }) },
});
const wordsOf = (profile: Profile, ...items: readonly ReturnType<typeof item>[]): string | undefined => {
  const words = exclusionResolution(lawOf(profile), items);
  return words && [words.resolution, ...words.items].join("\n");
};

test("a principal council: section 100A(4), paragraphs with their descriptions, the public interest", () => {
  expect(wordsOf("england-principal", item("7", ["1", "2"]), item("8.", ["3"]))).toBe(
    `That, under section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the following items of business on the grounds that they involve the likely disclosure of exempt information as defined in the paragraphs of Part 1 of Schedule 12A to the Act shown against each of them and that, in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.
Item 7: paragraphs 1 and 2 ("Information relating to any individual"; "Information which is likely to reveal the identity of an individual").
Item 8: paragraph 3 ("Information relating to the financial or business affairs of any particular person (including the authority holding that information)").`,
  );
});

test("an executive: regulation 4(2)(b), and the schedule by its whole name", () => {
  expect(wordsOf("england-executive", item("7", ["7"]))).toBe(
    `That, under regulation 4(2)(b) of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, the public be excluded from the meeting for the following item of business on the grounds that it involves the likely disclosure of exempt information as defined in the paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 shown against it and that, in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.
Item 7: paragraph 7 ("Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime").`,
  );
});

test("Wales: Part 4 of the schedule and its own numbers", () => {
  expect(wordsOf("wales", item("7", ["12"]))).toMatch(
    /paragraph of Part 4 of Schedule 12A to the Act shown .* the public interest in maintaining .*\nItem 7: paragraph 12 \("Information relating to a particular individual"\)\.$/,
  );
});

test("Scotland: section 50A(4), Schedule 7A, and no test of the public interest", () => {
  expect(wordsOf("scotland", item("7", ["9"]))).toBe(
    `That, under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for the following item of business on the grounds that it involves the likely disclosure of exempt information as defined in the paragraph of Part I of Schedule 7A to the Act shown against it.
Item 7: paragraph 9 ("Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract for the acquisition or disposal of property or the supply of goods or services").`,
  );
});

test.each(["england-parish", "nhs-board"] as const)(
  "%s: the Act of 1960, with the item's own reason",
  (profile) => {
    expect(wordsOf(profile, item("7", [], "The landlord named a price in confidence."), item("9", []))).toBe(
      `That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded from the meeting for the following items of business because publicity would be prejudicial to the public interest by reason of the confidential nature of the business to be transacted, or for the other special reasons stated against each of them.
Item 7: The landlord named a price in confidence.
Item 9: the confidential nature of the business.`,
    );
  },
);

test("no law, or nothing private: no resolution", () => {
  expect(wordsOf("none", item("7", ["3"]))).toBeUndefined();
  expect(
    exclusionResolution(lawOf("england-principal"), [{ number: "1", title: "Apologies" }]),
  ).toBeUndefined();
});

test("an item without a number is called by its title; a paragraph that is not in the schedule stands alone", () => {
  const words = exclusionResolution(lawOf("england-principal"), [
    { title: "A contract", exempt: { paragraphs: ["3", "19"] } },
  ]);
  expect(words?.resolution).toContain("in the paragraphs of Part 1");
  expect(words?.items).toEqual([
    '"A contract": paragraphs 3 and 19 ("Information relating to the financial or business affairs of any particular person (including the authority holding that information)").',
  ]);
});

test("they are the words that the demo council's clerks wrote by hand", () => {
  const { library } = check("content");
  const written = library.meetings.flatMap(({ agenda, body }) => {
    const items = allItems(agenda);
    const text = items.find(({ title }) => title.startsWith("Exclusion of"))?.text;
    const words = exclusionResolution(lawOf(body.profile), items);
    return text === undefined || words === undefined ? [] : [{ text, words }];
  });
  expect(written.length).toBeGreaterThanOrEqual(2);
  for (const { text, words } of written)
    for (const line of [words.resolution, ...words.items]) expect(text).toContain(line);
});

test.each(["england-principal", "england-executive", "wales", "scotland", "england-parish"] as const)(
  "%s: an agenda with these words passes the rule that asks for them",
  (profile) => {
    const paragraph = profile === "wales" ? "14" : "3";
    const words = wordsOf(profile, item("2", profile === "england-parish" ? [] : [paragraph])) ?? "";
    const agenda = (text: string): string =>
      `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Exclusion of the public\n    text: |\n${text.replace(/^/gm, "      ")}\n  - title: A contract\n    exempt: { paragraphs: [${profile === "england-parish" ? "" : paragraph}] }\n    papers: [01-report.md]\n---\n`;
    const found = (text: string) =>
      findingsOf(
        tinyCouncil({
          "council.yaml": `name: Tiny Council\nprofile: ${profile}\n`,
          "meetings/2026-01-15-board/meeting.md": agenda(text),
        }),
      ).filter(({ id }) => id === "exclusion-missing");
    expect(found("To exclude the public.").length).toBe(1);
    expect(found(words)).toEqual([]);
  },
);

describe("what the rule that misses an exclusion says to type", () => {
  const agendaOf = (items: string): string =>
    `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [01-report.md]\n${items}---\n`;
  const missing = (items: string) =>
    findingsOf(tinyCouncil({ "meetings/2026-01-15-board/meeting.md": agendaOf(items) })).filter(
      ({ id }) => id === "exclusion-missing",
    );
  const exempt = "exempt: { paragraphs: [3], public-interest: A bidder would learn the price. }";
  const SALE = `  - title: Sale of the depot\n    ${exempt}\n`;
  const LEASES = `  - title: Leases\n    items:\n      - title: A yard\n        ${exempt}\n`;

  test("one line before the first private item names all of them by the numbers they have then", () => {
    const [found, ...more] = missing(`${SALE}${LEASES}`);
    expect(more).toEqual([]);
    expect(found?.message).toContain("(item 2; item 3.1)");
    const [, line = ""] = /before item 2: (.+)$/.exec(found?.help ?? "") ?? [];
    expect(line).toMatch(/^- \{ title: Exclusion of the public, text: "That, under section 100A\(4\)/);
    expect(line).toContain("Item 3: paragraph 3");
    expect(line).toContain("Item 4.1: paragraph 3");
    expect(missing(`  ${line}\n${SALE}${LEASES}`)).toEqual([]);
  });

  test("an item that is there gets a text that names what it does not", () => {
    const item = (text: string): string => `  - title: Exclusion of the public\n    text: ${text}\n`;
    const [found, ...more] = missing(`${item("To exclude the public.")}${SALE}${LEASES}`);
    expect(more).toEqual([]);
    const [, text = ""] = /before it be: (.+)$/.exec(found?.help ?? "") ?? [];
    expect(missing(`${item(text)}${SALE}${LEASES}`)).toEqual([]);
  });
});
