import { expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { recordReads } from "../../../src/model/reading.ts";
import { chaptersOf, withReads } from "../../../src/site/chapters.ts";

const { library } = load(filesOf("content"));
const chapterOf = chaptersOf(library);
const [meeting] = library.meetings;
const [action] = library.actions;

test("what belongs to a meeting is one chapter, wherever it stands", () => {
  const id = meeting?.id ?? "";
  const chapter = { name: `meeting ${id}`, given: [`meeting ${id}`] };
  expect(chapterOf(`/meetings/${id}/`)).toEqual(chapter);
  expect(chapterOf(`/meetings/${id}/item-1/`)).toEqual(chapter);
  expect(chapterOf(`/oparl/meetings/${id}.json`).name).toBe(`/oparl/meetings/${id}.json`);
  expect(chapterOf(`/oparl/papers/${id}/04-report.json`)).toEqual(chapter);
});

test("an action belongs to the meeting that asked for it", () => {
  const { name, given } = chapterOf(`/actions/${action?.id}/`);
  expect(name).toBe(`actions from ${action?.from.id}`);
  expect(given).toEqual([`actionsFrom ${action?.from.id}`]);
});

test("other pages are chapters by themselves, given the nouns they were made for", () => {
  expect(chapterOf("/meetings/2026/")).toEqual({ name: "/meetings/2026/", given: [] });
  const ofYear = "/bodies/cabinet/decisions/2026/";
  expect(chapterOf(ofYear)).toEqual({ name: ofYear, given: [] });
  expect(chapterOf("/bodies/cabinet/2026/").given).toEqual(["bodies"]);
  expect(chapterOf("/people/")).toEqual({ name: "/people/", given: ["people"] });
  expect(chapterOf("/about/")).toEqual({ name: "/about/", given: ["pages"] });
  expect(chapterOf("/go/ab12-wxyz/").name).toBe(chapterOf("/go/abzz-wxyz/").name);
});

test("what was read beforehand is read by whoever is made of it", () => {
  const made = recordReads(() => withReads(new Set(["council"]), () => "page")());
  expect(made.value).toBe("page");
  expect([...made.reads]).toEqual(["council"]);
});
