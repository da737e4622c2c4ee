import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { allItems } from "../../../src/model/agenda.ts";
import { viewContext } from "../../../src/views/context.ts";
import { matterLinkView } from "../../../src/views/matter-link.ts";
import { matterPageView, mattersPageView } from "../../../src/views/matters.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, items: string, more = "") =>
  `---\nbody: board\ndate: ${date}\n${more}agenda:\n${items}\n---\n`;

/** Trees went through three meetings, the last still to come; benches through one; gates through none. */
function council() {
  const { library } = load(
    tinyCouncil({
      "matters/benches.md": "---\ntitle: Benches\n---\n",
      "matters/gates.md": "---\ntitle: Gates\n---\n",
      "matters/trees.md":
        "---\ntitle: Street trees\nsummary: Where they stand.\nwards: [Northgate]\nplaces: [Mill Lane, Quay Street]\n---\nRoots and pavements.\n",
      "meetings/2026-03-12-board/meeting.md": meeting(
        "2026-03-12",
        "  - title: More\n    items:\n      - { title: Limes, matter: trees }\n  - { title: Oaks, matter: trees }\n  - { title: Benches, matter: benches }",
        "published: 2026-03-01\n",
      ),
      "meetings/2026-02-12-board/meeting.md": meeting("2026-02-12", "  - { title: Trees, matter: trees }"),
      "meetings/2026-02-12-board/minutes.md":
        "---\nstatus: confirmed\n---\n## Trees\n\n**RESOLVED:** That limes be looked at.\n",
      "actions/2026-02-12/limes.md": "---\nmeeting: 2026-02-12-board\nitem: Trees\n---\nLook at limes.\n",
      "actions/2026-02-12/other.md": "---\nmeeting: 2026-02-12-board\n---\nSomething else.\n",
    }),
  );
  const context = viewContext(library, new Map());
  const matter = (id: string) => {
    const found = library.matters.find((each) => each.id === id);
    if (!found) throw new Error(`there is no matter ${id}`);
    return found;
  };
  return { library, context, matter };
}

test("the library knows the items of a matter, earliest meeting first, nested ones too", () => {
  const { library, matter } = council();
  expect(library.stepsOf(matter("trees")).map((step) => [step.meeting.id, step.item.title])).toEqual([
    ["2026-02-12-board", "Trees"],
    ["2026-03-12-board", "Limes"],
    ["2026-03-12-board", "Oaks"],
  ]);
  expect(library.stepsOf(matter("gates"))).toEqual([]);
});

test("the journey tells of each meeting once, with what its items decided and asked for, and ends with what is next", () => {
  const { context, matter } = council();
  const { steps, stand, facts, count } = matterPageView(context, matter("trees"));
  expect(steps.map(({ id, coming, items }) => [id, coming, items.map(({ titleHtml }) => titleHtml)])).toEqual(
    [
      ["matter-2026-02-12-board", false, ["Trees"]],
      ["matter-2026-03-12-board", true, ["Limes", "Oaks"]],
    ],
  );
  const [first] = steps[0]?.items ?? [];
  expect(first?.decided.map(({ text }) => text)).toEqual(["That limes be looked at."]);
  expect(first?.actions.map(({ words }) => words)).toEqual(["Look at limes."]);
  expect(stand).toMatchObject({
    label: "Next",
    words: "Board, Thursday 12 March 2026",
    href: "#matter-2026-03-12-board",
  });
  expect(facts).toEqual([
    { label: "Places", words: "Mill Lane and Quay Street" },
    { label: "Ward", words: "Northgate" },
  ]);
  expect(count).toBe("2 meetings");
});

test("a matter that no meeting took has a whole page", () => {
  const { context, matter } = council();
  const view = matterPageView(context, matter("gates"));
  expect(view.steps).toEqual([]);
  expect(view).not.toHaveProperty("stand");
  expect(view.frame.found).toMatchObject({ kind: "Matter" });
});

test("those that a coming meeting has come first", () => {
  const { context } = council();
  expect(mattersPageView(context).matters.map(({ words, stand }) => [words, stand?.label])).toEqual([
    ["Benches", "Next"],
    ["Street trees", "Next"],
    ["Gates", undefined],
  ]);
});

test("an item says what it is part of; one that names no matter says nothing", () => {
  const { library, context } = council();
  const links = allItems(library.meeting("2026-03-12-board")?.agenda ?? []).map((item) =>
    matterLinkView(context, item),
  );
  expect(links).toEqual([
    undefined,
    { words: "Street trees", href: "/matters/trees/" },
    { words: "Street trees", href: "/matters/trees/" },
    { words: "Benches", href: "/matters/benches/" },
  ]);
});

test("of hundreds of matters the latest say how they stand, and the others stand under the year of their last meeting", () => {
  const files: Record<string, string> = {
    "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12", "  - Trees", "published: 2026-03-01\n"),
  };
  for (let index = 0; index < 210; index += 1) {
    files[`matters/m${index}.md`] = "---\ntitle: Trees\n---\n";
    const date = `${index < 7 ? 2019 : index < 209 ? 2020 : 2021}-01-15`;
    const items = (files[`meetings/${date}-board/meeting.md`] ?? meeting(date, "")).replace(/---\n$/, "");
    files[`meetings/${date}-board/meeting.md`] =
      `${items}  - { title: Trees ${index}, matter: m${index} }\n---\n`;
  }
  const { library } = load(tinyCouncil(files));
  const view = mattersPageView(viewContext(library, new Map()));
  expect(view.matters).toHaveLength(200);
  expect(view.matters[0]?.stand?.words).toBe("Board, 15 January 2021");
  expect(view.earlier.map(({ year, matters }) => [year, matters.length])).toEqual([
    ["2020", 3],
    ["2019", 7],
  ]);
  expect(mattersPageView(council().context).earlier).toEqual([]);
});
