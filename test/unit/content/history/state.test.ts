import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { historyState } from "../../../../src/content/history/state.ts";
import { GitCouncil } from "../../../git-council.ts";

const councils: GitCouncil[] = [];
const folders: string[] = [];
const council = (): GitCouncil => {
  const fresh = new GitCouncil();
  councils.push(fresh);
  return fresh;
};
/** A copy of a council's repository, and its content folder. */
const copyOf = (source: GitCouncil, ...how: readonly string[]): { place: string; content: string } => {
  const place = mkdtempSync(join(tmpdir(), "copy-"));
  folders.push(place);
  source.git("clone", "-q", ...how, `file://${source.repository}`, place);
  return { place, content: join(place, "content") };
};
afterEach(() => {
  for (const each of councils.splice(0)) each.remove();
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

test("a commit is another history, an edit is not", () => {
  const tiny = council();
  const states = [historyState(tiny.content)];
  tiny.commit();
  states.push(historyState(tiny.content));
  tiny.write({ "people/bo-reed.md": "---\nname: Bo Reed\n---\n" });
  expect(historyState(tiny.content)).toBe(states[1]);
  tiny.commit();
  states.push(historyState(tiny.content));
  expect(new Set(states).size).toBe(3);
});

test("a folder in no repository has one state", () => {
  const place = mkdtempSync(join(tmpdir(), "copy-"));
  folders.push(place);
  expect(historyState(place)).toBe("no repository");
});

test("a shallow copy that is deepened has another history, although its newest commit stays", () => {
  const tiny = council();
  for (let commits = 0; commits < 4; commits += 1) tiny.commit();
  const { place, content } = copyOf(tiny, "--depth=1");
  const shallow = historyState(content);
  tiny.git("-C", place, "fetch", "-q", "--depth=3");
  const deeper = historyState(content);
  tiny.git("-C", place, "fetch", "-q", "--unshallow");
  expect(new Set([shallow, deeper, historyState(content)]).size).toBe(3);
});

test("of a copy that left objects behind nothing is certain", () => {
  const tiny = council();
  tiny.git("config", "uploadpack.allowFilter", "true");
  tiny.commit();
  expect(historyState(copyOf(tiny, "--filter=blob:none").content)).toBeUndefined();
});
