/** What an archive has beside meetings: matters that come back, records of what officers decided, glossary, figures and plans. */
import { dayAfter } from "./plan.mjs";
import { writer } from "./prose.mjs";

const MEETINGS_A_MATTER = 4;

/** The matter of a meeting: a few meetings of a body that follow each other share one. */
export const matterOf = ({ body, at }) => `${body.id}-${Math.floor(at / MEETINGS_A_MATTER) + 1}`;

/** Matters, a record for every second meeting, and pages of writing. @returns {Generator<readonly [path: string, text: string]>} */
export function* besideMeetings(meetings) {
  const done = new Set();
  for (const meeting of meetings) {
    const chance = writer(meeting.seed + 5);
    const matter = matterOf(meeting);
    if (!done.has(matter) && meeting.papers.length > 1)
      yield [
        `matters/${matter}.md`,
        `---\ntitle: "${chance.phrase()} (${matter})"\nsummary: ${chance.sentence()}\nwards: [${chance.surname()}]\n---\n${chance.sentences(3)}\n`,
      ];
    done.add(matter);
    if (meeting.at % 2 === 1) yield [`decisions/${meeting.id}-officer.md`, record(meeting, chance)];
  }
  yield [
    "pages/glossary.md",
    "---\ntitle: Glossary\nsummary: Words of council papers.\n---\n## Meetings\n\n- **Quorum**: the smallest number of members who must be present.\n- **Reserves**: money set aside.\n",
  ];
  yield [
    "pages/about.md",
    "---\ntitle: About this archive\n---\nIt holds ten years of papers of all committees, with what was decided and what came of it.\n",
  ];
}

const record = ({ body, date }, chance) =>
  `---\ntitle: "${chance.phrase()} at ${chance.street()}"\nkind: officer\nby: ${body.members[0]}\ndate: ${dayAfter(date, 3)}\npublished: ${dayAfter(date, 5)}\nunder: Scheme of delegation, part 3\nwards: [${chance.surname()}]\nreasons: |\n  ${chance.sentences(2)}\noptions-considered:\n  - "To do nothing: rejected, because the cost grows."\nconflicts: []\nbackground-papers: []\n---\nThat ${chance.pounds()} be spent on ${chance.street()}.\n\n${chance.sentences(2)}\n`;

/** Figures of a chart: eight years of two series. */
export const figuresOf = (chance) =>
  `Year,Homes,Repairs\n${Array.from({ length: 8 }, (_, at) => `${2008 + at},${chance.number(20, 900)},${chance.number(20, 900)}`).join("\n")}\n`;

/** A plan of some land. */
export const pictureOf = (chance) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400"><rect width="640" height="400" fill="#eef"/>${Array.from({ length: 12 }, () => `<path d="M${chance.number(0, 640)} ${chance.number(0, 400)}h${chance.number(20, 90)}v${chance.number(20, 90)}z" fill="#48${chance.number(1, 9)}"/>`).join("")}</svg>\n`;
