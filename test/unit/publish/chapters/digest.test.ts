import { expect, test } from "vitest";
import { prose } from "../../../../src/model/prose.ts";
import { recordReads } from "../../../../src/model/reading.ts";
import { digestOf } from "../../../../src/publish/chapters/digest.ts";

test("facts that differ anywhere have other digests", () => {
  const digests = [
    digestOf({ id: "a", title: "Street trees" }),
    digestOf({ id: "a", title: "Street tree" }),
    digestOf({ id: "a", name: "Street trees" }),
    digestOf([{ id: "a", title: "Street trees" }]),
    digestOf(["a", "b"]),
    digestOf(["ab"]),
    digestOf([["a"], "b"]),
    digestOf(new Map([["a", 1]])),
    digestOf(new Set(["a"])),
    digestOf(1),
    digestOf("1"),
    digestOf(undefined),
    digestOf(null),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});

test("what a noun leads to is part of it, however far", () => {
  const meeting = (name: string) => ({ id: "m", chair: { words: name, person: { id: "p", name } } });
  expect(digestOf(meeting("Alva Thorne"))).toBe(digestOf(meeting("Alva Thorne")));
  expect(digestOf(meeting("Alva Thorne"))).not.toBe(digestOf(meeting("Alva Thorn")));
});

test("words of a prose are neither read nor part of it, its place is", () => {
  const at = (line: number, words: string) => ({ id: "p", body: prose("content/a.md", line, () => words) });
  const { value, reads } = recordReads(() => digestOf(at(3, "One.")));
  expect([...reads]).toEqual([]);
  expect(digestOf(at(3, "Two."))).toBe(value);
  expect(digestOf(at(4, "One."))).not.toBe(value);
});

test("a file beside a paper is told by its stamp", () => {
  const beside = (stamp: string) =>
    new Map([["map.png", { name: "map.png", stamp, bytes: () => new Uint8Array() }]]);
  expect(digestOf(beside("1"))).not.toBe(digestOf(beside("2")));
});

test("nouns that lead to one another have a digest", () => {
  const meeting: { id: string; next?: object } = { id: "one" };
  meeting.next = { id: "two", before: meeting };
  expect(digestOf(meeting)).toMatch(/^[\w-]{16}$/);
});
