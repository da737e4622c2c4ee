/** A synthetic pack as a council's folder, as orderpaper reads it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picture } from "./picture.mjs";

/** The meeting's folder, and its name on the command line. */
export const MEETING = "2031-02-13-bench-board";

/**
 * Writes the folder of a council with one meeting. With `pagedjs` that engine lays out every report, and notes are
 * footnotes; with `chromium` their words stand in a list at the end, so Chromium's own print lays out every paper.
 * @param {readonly (import("./paper.mjs").Report | import("./paper.mjs").Slides)[]} papers
 */
export function writeCouncil(folder, papers, engine) {
  const meeting = join(folder, "meetings", MEETING);
  for (const each of [meeting, join(folder, "bodies")]) mkdirSync(each, { recursive: true });
  writeFileSync(
    join(folder, "council.yaml"),
    "name: Benchford Council\nprofile: none\ntime-zone: Europe/London\nlanguage: en-GB\n",
  );
  writeFileSync(
    join(folder, "bodies", "bench-board.md"),
    "---\nname: Bench Board\nkind: board\nquorum: 3\n---\n",
  );
  const items = papers.map(
    ({ id, title }) => `  - title: "${title}"\n    text: To consider the paper.\n    papers: [${id}.md]\n`,
  );
  writeFileSync(
    join(meeting, "meeting.md"),
    `---\nbody: bench-board\ndate: 2031-02-13\ntime: 18:00\nvenue: Town Hall\npublished: 2031-02-05\nagenda:\n${items.join("")}---\n`,
  );
  papers.forEach((paper, at) => {
    writeFileSync(join(meeting, `${paper.id}.md`), markdownOf(paper, engine));
    if (paper.kind === "report") writeFileSync(join(meeting, `${paper.id}.png`), picture(at + 1));
  });
}

/** One paper as its Markdown file. */
export function markdownOf(paper, engine) {
  if (paper.kind === "slides") {
    const slides = paper.slides.map(({ title, points }) => `## ${title}\n\n${bullets(points)}\n`);
    return `---\ntitle: "${paper.title}"\nkind: slides\nreport-of: Officers\n---\n${slides.join("\n---\n\n")}`;
  }
  const facts = paper.facts.map(([name, value]) => `${name.toLowerCase().replace(" ", "-")}: ${value}\n`);
  const asked = engine === "pagedjs" ? "engine: pagedjs\n" : "";
  const head = `---\ntitle: "${paper.title}"\nkind: report\n${asked}${facts.join("")}background-papers: []\n---\n`;
  const notes = [];
  const sections = paper.sections.map(({ title, blocks }) => {
    return `## ${title}\n\n${blocks.map((block) => blockOf(block, notes, paper.id, engine)).join("\n\n")}\n`;
  });
  return `${head}${sections.join("\n")}\n${notesOf(notes, engine)}`;
}

function notesOf(notes, engine) {
  if (engine === "pagedjs") return notes.map((note, at) => `[^n${at + 1}]: ${note}\n`).join("\n");
  return notes.length > 0 ? `## Notes\n\n${notes.map((note, at) => `${at + 1}. ${note}\n`).join("")}` : "";
}

function blockOf(block, notes, id, engine) {
  switch (block.kind) {
    case "paragraph": {
      if (block.note === undefined) return block.text;
      const number = notes.push(block.note);
      return engine === "pagedjs" ? `${block.text}[^n${number}]` : `${block.text} (note ${number})`;
    }
    case "list":
      return block.items
        .map(({ text, inner }) => [`- ${text}`, ...inner.map((each) => `  - ${each}`)].join("\n"))
        .join("\n");
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    case "picture":
      return `![${block.words}](${id}.png "${block.words}")`;
  }
}

const bullets = (points) => points.map((point) => `- ${point}`).join("\n");
