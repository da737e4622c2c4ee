import { load } from "../../../src/content/load.ts";
import type { PageMap } from "../../../src/model/page-map.ts";
import { viewContext } from "../../../src/views/context.ts";
import { pageMap } from "../../page-maps.ts";
import { tinyCouncil } from "../../tiny-council.ts";

export const MEETING = "2026-01-15-board";
const EARLIER = "2025-12-01-board";
export const LATER = "2026-03-12-board";

/** A council with a report and minutes in two packs, whose page maps are written by hand. */
export function packedCouncil(more: Partial<Pick<PageMap, "files" | "supplements">> = {}) {
  const { library, findings } = load(
    tinyCouncil({
      [`meetings/${EARLIER}/meeting.md`]:
        "---\nbody: board\ndate: 2025-12-01\nagenda: [{ title: Trees }]\n---\n",
      [`meetings/${EARLIER}/minutes.md`]:
        "---\nstatus: draft\n---\n## Trees\n\nThe Chair spoke.\n\nForty trees were promised.\n",
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Minutes, papers: [{ minutes: ${EARLIER} }] }\n  - { title: Street trees, papers: [01-report.md] }\n---\n`,
      [`meetings/${MEETING}/01-report.md`]:
        "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nForty trees were planted.\n\nTwo died.\n\n## Costs\n\nNone.\n",
      [`meetings/${LATER}/meeting.md`]: `---\nbody: board\ndate: 2026-03-12\nagenda:\n  - { title: Minutes, papers: [{ minutes: ${EARLIER} }] }\n---\n`,
    }),
  );
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
  const packs = new Map<string, PageMap>();
  const context = viewContext(library, packs);
  const meeting = (id: string) => {
    const found = library.meeting(id);
    if (!found) throw new Error(`there is no meeting ${id}`);
    return found;
  };
  packs.set(
    MEETING,
    pageMap(
      MEETING,
      {
        agenda: {
          labels: ["1", "2"],
          anchors: new Map([
            ["item-1", 0],
            ["item-2", 1],
          ]),
        },
        [`minutes-${EARLIER}`]: {
          labels: ["3"],
          item: "item-1",
          anchors: new Map([
            ["s1", 0],
            ["p1.1", 0],
          ]),
        },
        blank: { labels: ["4"] },
        "01-report": {
          labels: ["5", "6", "6a"],
          item: "item-2",
          anchors: new Map([
            ["p2.1", 2],
            ["p1.2", 1],
            ["p1.1", 0],
            ["s1", 0],
            ["s2", 2],
          ]),
        },
      },
      {
        items: new Map([["item-2", [{ from: "5", to: "6a" }]]]),
        files: new Map([
          ["01-report.pdf", { sides: 3 }],
          ["agenda.pdf", { sides: 2 }],
        ]),
        ...more,
      },
    ),
  );
  packs.set(
    LATER,
    pageMap(LATER, {
      agenda: { labels: ["1"] },
      [`minutes-${EARLIER}`]: {
        labels: ["2", "3"],
        item: "item-1",
        anchors: new Map([
          ["p1.1", 0],
          ["p1.2", 1],
        ]),
      },
    }),
  );
  return { library, context, meeting: meeting(MEETING), earlier: meeting(EARLIER), pages: pagesOf(packs) };
}

function pagesOf(packs: ReadonlyMap<string, PageMap>): PageMap {
  const pages = packs.get(MEETING);
  if (!pages) throw new Error("the pack was just written");
  return pages;
}
