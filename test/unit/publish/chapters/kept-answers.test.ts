import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { load } from "../../../../src/content/load.ts";
import { openAnswers } from "../../../../src/publish/chapters/kept-answers.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

const cache = mkdtempSync(join(tmpdir(), "orderpaper-answers-"));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const REPORT = "content/meetings/2026-01-15-board/01-report.md";

test("what was worked out of a text is known to the next build, until the text is another", () => {
  let worked = 0;
  const ask = (files: Readonly<Record<string, string>>) => {
    const answers = openAnswers("content", cache);
    const { library, texts, digestOf } = load(tinyCouncil(files), undefined, undefined, answers);
    const answer = library.recall("letters", REPORT, () => {
      worked += 1;
      return { letters: texts.get(REPORT)?.length };
    });
    answers.save(new Set([...texts.keys()].flatMap((file) => digestOf(file) ?? [])));
    return answer;
  };
  const first = ask({});
  expect(ask({})).toEqual(first);
  expect(worked).toBe(1);
  const longer = { "meetings/2026-01-15-board/01-report.md": "---\ntitle: Street trees\n---\nNone.\n" };
  expect(ask(longer)).not.toEqual(first);
  expect(worked).toBe(2);
  // What is known of texts that are gone is forgotten.
  ask({});
  expect(worked).toBe(3);
});
