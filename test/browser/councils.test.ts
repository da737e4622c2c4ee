import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { SHAPED_COUNCILS } from "../councils.ts";
import { type BuiltSite, builtSite, textOf } from "../site/built-site.ts";
import { htmlFaults } from "../site/html-rules.ts";
import { brokenLinks } from "../site/links.ts";
import { harvest, objectsAt, wordsAt } from "../unit/site/data/oparl-client.ts";
import { readPdf } from "./pdf-reader.ts";

/** What the printed minutes of each council must say: the shape it was written for. */
const PRINTED: Readonly<Record<string, { readonly file: string; readonly words: readonly string[] }>> = {
  planning: {
    file: "/meetings/2026-04-01-planning-committee/pack.pdf",
    words: [
      "Councillor Peta Winslade, for Councillor Bilal Rahman",
      "Tied 3 to 3, with 1 abstention; carried on the casting vote of Councillor Ines Harcombe",
      "Lost by 2 votes to 5",
      "Carried by 4 votes to 2, with 1 abstention",
      "corrected to eight notices",
    ],
  },
  "running-numbers": {
    file: "/meetings/2026-05-14-county-council/pack.pdf",
    words: ["113.", "Resolution CC/25-26/41", "Item 3A was taken after item 2", "Carried by voices"],
  },
  "health-board": {
    file: "/meetings/2026-03-31-board/pack.pdf",
    words: ["out of the room for item 3", "direct financial interest", "The Chair ruled that she might stay"],
  },
  parish: {
    file: "/meetings/2026-07-14-parish-council/pack.pdf",
    words: ["arrived at minute 3.1", "left at minute 5.1", "Deferred to 14 July 2026"],
  },
  "party-groups": {
    file: "/meetings/2026-02-24-borough-council/minutes.pdf",
    words: [
      "Tied 4 to 4; lost on the casting vote of Councillor Ada North",
      "Conservative: 0 for, 2 against, 1 abstention",
      "Carried by 5 votes to 3",
    ],
  },
};

/** Layouts of what is made from minutes. */
const RECORD: ReadonlySet<string> = new Set(
  "minutes meeting-decisions decision declarations votes person meeting item action"
    .split(" ")
    .map((name) => `${name}.njk`),
);

const popolo = new Ajv.default({ strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(new URL("../schemas/popolo.json", import.meta.url), "utf8")) as object,
);

describe.each(SHAPED_COUNCILS)("the council “$name”, built with its packs", ({ name, content }) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite({ name, content }, true);
  });

  test("prints its minutes with what they are made of", async () => {
    const { file, words } = PRINTED[name] ?? { file: "", words: [] };
    const bytes = site.files.get(file);
    if (!bytes) throw new Error(`there is no ${file}`);
    const { pages } = await readPdf(bytes);
    const text = pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
    expect(words.filter((each) => !text.includes(each))).toEqual([]);
    expect([...site.edition.shortcomings]).toEqual([]);
  });

  test("html-validate has nothing to say of its record", () => {
    const record = site.pages.filter(({ layout }) => RECORD.has(layout));
    expect(record.length).toBeGreaterThan(10);
    expect(record.flatMap(({ address, html }) => htmlFaults(address, html))).toEqual([]);
  });

  test("leads nowhere that is not there", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("is OParl that a client of the specification walks whole, and Popolo by its schema", () => {
    const base = site.baseUrl ?? "";
    const get = (url: string): string | undefined => {
      const bytes = url.startsWith(base) ? site.files.get(url.slice(base.length)) : undefined;
      return bytes && new TextDecoder().decode(bytes);
    };
    const { faults, lists } = harvest(get, `${base}/oparl/1.1/system.json`);
    expect(faults).toEqual([]);
    const { meetings, people } = site.edition.library;
    expect(lists.get("meeting")?.map((meeting) => wordsAt(meeting, "web"))).toEqual(
      meetings.map(({ id }) => `${base}/meetings/${id}/`),
    );
    expect(lists.get("person")?.length).toBe(people.length);
    const resolved = (lists.get("meeting") ?? []).flatMap((meeting) =>
      objectsAt(meeting, "agendaItem").filter((item) => wordsAt(item, "resolutionText") !== ""),
    );
    expect(resolved.length).toBeGreaterThan(2);
    popolo(JSON.parse(textOf(site.files, "/data/popolo.json")));
    expect(popolo.errors ?? []).toEqual([]);
  });
});
