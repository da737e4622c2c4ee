import { expect, test } from "vitest";
import { askAgain, noteRead, query, recordReads, remembered } from "../../../src/model/reading.ts";

const council = { name: "Anyborough" };

test("work inside that records by itself keeps its reads to itself", () => {
  const { reads } = recordReads(() => {
    noteRead("council");
    recordReads(() => noteRead("meetings"));
  });
  expect([...reads]).toEqual(["council"]);
});

test("whoever asks a query reads its answer, not what it was made of, the second time as the first", () => {
  const ask = query("test-day", (of: typeof council, about) => {
    noteRead("meetings");
    return `${of.name} ${about}`;
  });
  for (const _time of [1, 2])
    expect([...recordReads(() => ask(council, "2026 11")).reads]).toEqual(["?test-day 2026 11"]);
  expect(askAgain("?test-day 2026 11", council)).toEqual({ answer: "Anyborough 2026 11" });
  expect(askAgain("meetings", council)).toBeUndefined();
  expect(() => askAgain("?test-nothing", council)).toThrow("no query is called test-nothing");
});

test("an answer that is undefined is remembered, too", () => {
  let asked = 0;
  const ask = query("test-nobody", () => {
    asked += 1;
    return undefined;
  });
  ask(council);
  ask(council);
  expect(asked).toBe(1);
});

test("two queries of one name are a mistake", () => {
  query("test-twice", () => 1);
  expect(() => query("test-twice", () => 2)).toThrow("two queries are called test-twice");
});

test("what is remembered without a query is read by everybody who asks", () => {
  const words = remembered((of: typeof council) => {
    noteRead("text content/a.md");
    return () => of.name;
  });
  for (const _time of [1, 2])
    expect([...recordReads(() => words(council)()).reads]).toEqual(["text content/a.md"]);
});

test("work that throws leaves nobody recording", () => {
  expect(() =>
    recordReads(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
  const { reads } = recordReads(() => noteRead("council"));
  expect([...reads]).toEqual(["council"]);
});

test("of what is remembered so many answers are held, the last asked for", () => {
  const made: string[] = [];
  const [one, two, three] = [{ name: "one" }, { name: "two" }, { name: "three" }];
  const ask = remembered(({ name }: typeof council) => made.push(name), 2);
  for (const each of [one, two, one, three, one, two]) ask(each);
  expect(made).toEqual(["one", "two", "three", "two"]);
});
