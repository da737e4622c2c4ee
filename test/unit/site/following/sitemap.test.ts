import { beforeAll, describe, expect, test } from "vitest";
import { robotsFile } from "../../../../src/site/following/robots.ts";
import { sitemapFiles } from "../../../../src/site/following/sitemap.ts";
import { type Followed, fileOf, followedDemo, followedTiny, SERVED } from "./followed-councils.ts";
import { schemaFaults } from "./schema-fault.ts";

const faultOf = schemaFaults("sitemap.rng");

const placesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc);

test("the schema says what is wrong with a sitemap", () => {
  const whole = fileOf(followedTiny({}, SERVED), "/sitemap.xml");
  expect(faultOf(whole)).toBeUndefined();
  for (const broken of [
    whole.replace(/<loc>[^<]*<\/loc>/, ""),
    whole.replace("<lastmod>2026-", "<lastmod>on 2026-").replace("</url>", "</url><url/>"),
    whole.replace("sitemap/0.9", "sitemap/1.0"),
  ])
    expect(faultOf(broken)).toBeDefined();
});

describe("the demo council", () => {
  let demo: Followed;
  beforeAll(() => {
    demo = followedDemo();
  });

  test("the sitemap has every page that is not a copy or a tombstone, once, and nothing else", () => {
    const xml = fileOf(demo, "/sitemap.xml");
    expect(faultOf(xml)).toBeUndefined();
    const base = "https://meetings.harrowmere.example";
    const addresses = placesIn(xml).map((place) => place.slice(base.length));
    expect(placesIn(xml).every((place) => place.startsWith(`${base}/`))).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
    const wanted = demo.pages
      .filter(({ layout }) => layout !== "gone.njk")
      .map(({ address }) => address)
      .filter((address) => address !== "/404.html" && !address.startsWith("/go/"));
    expect(addresses).toEqual(wanted);
  });

  test.each([
    ["/", "2026-11-20"],
    ["/meetings/2026-11-26-health-and-wellbeing-board/", "2026-11-20"],
    ["/meetings/2026-11-26-health-and-wellbeing-board/12a-ropewalk-medical-centre/", "2026-11-20"],
    ["/meetings/2026-11-25-planning-committee/05-1-maltings-quay/", "2026-11-19"],
    ["/meetings/2026-08-19-planning-committee/", "2026-08-10"],
    ["/actions/2026-09-22/01-food-waste-above-shops/", "2026-10-20"],
    ["/people/anil-deshmukh/", undefined],
  ])("%s last changed on %s", (address, day) => {
    const [, lastmod] =
      new RegExp(`<loc>[^<]*example${address}</loc>(?:<lastmod>([^<]*)</lastmod>)?</url>`).exec(
        fileOf(demo, "/sitemap.xml"),
      ) ?? [];
    expect(lastmod).toBe(day);
  });
});

const PACK_PAGES = [
  "/meetings/2026-01-15-board/",
  "/meetings/2026-01-15-board/pack/",
  "/meetings/2026-01-15-board/pack/print/",
  "/meetings/2026-01-15-board/p/",
  "/meetings/2026-01-15-board/p/26a/",
  "/go/k3v9-q7wx/",
  "/404.html",
  "/people/",
].map((address) => ({ address }));

test("pages of a pack by number, its print view and short addresses are copies", () => {
  const [file] = sitemapFiles(followedTiny({}, SERVED).context, PACK_PAGES);
  const xml = new TextDecoder().decode(file?.bytes());
  expect(placesIn(xml)).toEqual(
    ["/meetings/2026-01-15-board/", "/meetings/2026-01-15-board/pack/", "/people/"].map(
      (address) => `${SERVED}${address}`,
    ),
  );
});

test("past the limit the sitemap is an index of several", () => {
  const { context } = followedTiny({}, SERVED);
  const pages = Array.from({ length: 100_001 }, (_, number) => ({ address: `/actions/${number}/` }));
  const files = sitemapFiles(context, pages);
  const texts = new Map(files.map(({ address, bytes }) => [address, new TextDecoder().decode(bytes())]));
  expect([...texts.keys()]).toEqual(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]);
  for (const xml of texts.values()) expect(faultOf(xml)).toBeUndefined();
  expect(placesIn(texts.get("/sitemap.xml") ?? "")).toEqual(
    [1, 2, 3].map((number) => `${SERVED}/sitemap-${number}.xml`),
  );
  const counts = [1, 2, 3].map((number) => placesIn(texts.get(`/sitemap-${number}.xml`) ?? "").length);
  expect(counts).toEqual([50_000, 50_000, 1]);
  expect(sitemapFiles(context, pages.slice(0, 50_000))).toHaveLength(1);
});

describe("robots.txt", () => {
  const robots = (served?: string) =>
    new TextDecoder().decode(robotsFile(followedTiny({}, served).context).bytes());

  test("lets everybody read everything but copies, and names the sitemap", () =>
    expect(robots(SERVED)).toBe(
      [
        "User-agent: *",
        "Allow: /",
        "Disallow: /council/go/",
        "Disallow: /council/meetings/*/p/",
        "Disallow: /council/meetings/*/pack/print/",
        "Disallow: /council/meetings/*/pack/*.html",
        "",
        `Sitemap: ${SERVED}/sitemap.xml`,
        "",
      ].join("\n"),
    ));

  test("names no sitemap where the site's address is not known, and there is none", () => {
    expect(robots()).not.toContain("Sitemap");
    expect([...followedTiny().files.keys()].filter((address) => address.includes("sitemap"))).toEqual([]);
  });
});
