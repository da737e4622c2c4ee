import { expect, test } from "vitest";
import { lawOf } from "../../../src/law/profiles.ts";
import { urgencyStatement } from "../../../src/law/urgency.ts";

const item = {
  number: "12A",
  title: "The flood",
  urgent: { reason: "A main burst.", agreedBy: "Ada Clerk, Chair" },
};
const said = (profile: Parameters<typeof lawOf>[0], one: Parameters<typeof urgencyStatement>[1] = item) =>
  urgencyStatement(lawOf(profile), one);

test("where the chair's opinion counts, the statement is that opinion, its reason and the provision", () => {
  expect(said("england-principal")).toEqual([
    "Ada Clerk, Chair, is of the opinion that, by reason of special circumstances, item 12A should be considered at the meeting as a matter of urgency (Local Government Act 1972, section 100B(4)(b)).",
    "The special circumstances are: A main burst.",
  ]);
  expect(said("wales")).toEqual(said("england-principal"));
  expect(said("scotland")[0]).toContain("(Local Government (Scotland) Act 1973, section 50B(4)(b)).");
});

test("elsewhere no opinion is put into anybody's mouth", () => {
  expect(said("england-parish")).toEqual([
    "Item 12A is to be taken at short notice. This was agreed by Ada Clerk, Chair.",
    "The reason is: A main burst.",
  ]);
  expect(said("england-executive")[0]).toMatch(/^Item 12A is to be taken at short notice\. .* \(Local Auth/);
});

test("who agreed is not made up", () => {
  const urgent = { reason: "A main burst." };
  expect(said("england-principal", { title: "The flood", urgent })[0]).toBe(
    '"The flood" is put before the meeting as urgent business. Who agreed to that is not recorded here (Local Government Act 1972, section 100B(4)(b)).',
  );
  expect(said("england-principal", { title: "The flood" })).toEqual([]);
});
