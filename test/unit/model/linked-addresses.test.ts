import { expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { recordReads } from "../../../src/model/reading.ts";
import { isOnSite, siteAddresses } from "../../../src/model/site-addresses.ts";

const { library } = load(filesOf("content"));

test("asked one by one, the same addresses are there as in the list of all", () => {
  const all = [...siteAddresses(library)];
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((address) => !isOnSite(library, address))).toEqual([]);
  const wrong = all.flatMap((address) => [
    `${address}x`,
    `${address}x/`,
    address.replace(/(.*)[a-z]/, "$1~"),
  ]);
  expect(wrong.filter((address) => isOnSite(library, address) !== all.includes(address))).toEqual([]);
});

test("whether a paper is there is known without a look at any text", () => {
  const { id, papers } = library.meetings.find((meeting) => meeting.papers.length > 0 && meeting.minutes) ?? {
    id: "",
    papers: [],
  };
  const { value, reads } = recordReads(() => isOnSite(library, `/meetings/${id}/${papers[0]?.id}/`));
  expect(value).toBe(true);
  expect([...reads].filter((key) => key.startsWith("text "))).toEqual([]);
});
