import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { permanentAddresses, shortAddresses, shortCode } from "../../../src/model/short-addresses.ts";
import { tinyCouncil } from "../../tiny-council.ts";

test("a code is made from the address alone, and has no letter that looks like another", () => {
  // The first 40 bits of the SHA-256 of the address, five a letter, worked out apart from this code.
  expect(shortCode("/meetings/2026-01-15-board/")).toBe("vqdd-wqhw");
  const codes = Array.from({ length: 2000 }, (_, at) => shortCode(`/meetings/${at}/`));
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/);
  expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
});

test("every meeting, item, paper, its minutes and every tracker has one", () => {
  const { library } = load(
    tinyCouncil({
      "meetings/2026-01-15-board/minutes.md": "---\nstatus: draft\n---\n## Street trees\n\nNoted.\n",
    }),
  );
  expect(permanentAddresses(library)).toEqual([
    "/meetings/2026-01-15-board/",
    "/meetings/2026-01-15-board/#item-1",
    "/meetings/2026-01-15-board/01-report/",
    "/meetings/2026-01-15-board/minutes/",
    "/bodies/board/actions/",
  ]);
});

test("two addresses with one code stop the build and are both named", () => {
  expect(() => shortAddresses(["/meetings/a/", "/meetings/b/"], () => "0000-0000")).toThrow(
    "/meetings/a/ and /meetings/b/ have the same short address /go/0000-0000/",
  );
  expect(shortAddresses(["/meetings/a/", "/meetings/a/"]).size).toBe(1);
});
