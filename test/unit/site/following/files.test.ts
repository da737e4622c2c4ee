import { afterEach, expect, test } from "vitest";
import { siteAddresses } from "../../../../src/model/site-addresses.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { followed, followedDemo, followedTiny, SERVED } from "./followed-councils.ts";

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

test("the same content gives the same bytes, whatever time it is where this machine stands", () => {
  const { library, files } = followedDemo();
  for (const [zone, minutes] of [
    ["America/New_York", 240],
    ["Pacific/Auckland", -720],
  ] as const) {
    process.env.TZ = zone;
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(minutes);
    expect(followed(library).files).toEqual(files);
  }
});

test("no file has the address of a page or of another file", () => {
  const { context, files } = followedDemo();
  const pages = new Set(sitePages(context).map(({ address }) => address));
  for (const address of files.keys()) expect(pages).not.toContain(address);
});

test.each([
  ["where its address is known", "url: https://meetings.example.org/council\n", 1],
  ["where it is not", "", 0],
])("writing may link to calendars, and to feeds %s, and all of them are made", (_where, url, feeds) => {
  const { library, files } = followedTiny({
    "council.yaml": `name: Tiny Council\nprofile: england-principal\n${url}`,
  });
  const known = [...siteAddresses(library)].filter((address) => /\.(ics|xml)$/.test(address));
  expect(known.filter((address) => address === "/feeds/bodies/board.xml")).toHaveLength(feeds);
  expect(known).toContain("/calendar/bodies/board.ics");
  for (const address of known) expect([...files.keys()]).toContain(address);
});

test("a site below a path of its host keeps that path in every whole address", () => {
  for (const [address, text] of followedTiny({}, SERVED).files) {
    const whole = [...text.replace(/\r\n /g, "").matchAll(/https:\/\/meetings\.example\.org([^<"\s\\]*)/g)];
    for (const [, path = ""] of whole) expect(path, address).toMatch(/^\/council(?:\/|$)/);
  }
});
