/** A synthetic pack as one Typst document with the measures of our style sheet. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picture } from "./picture.mjs";

const STYLE = `#set document(title: "Bench Board")
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "GB", hyphenate: false)
#set page(paper: "a4", margin: (top: 26mm, bottom: 25mm, x: 21mm), numbering: "1")
#set par(leading: 7.5pt, spacing: 14.7pt)
#set list(spacing: 10.5pt)
#show heading: set text(font: "Source Sans 3", weight: 600)
#show table: set text(font: "Source Sans 3", size: 9pt)
#show table: set par(leading: 6pt)
#set table(stroke: (y: 0.5pt + luma(220)), inset: (x: 1.2mm, y: 3.25pt))
#show figure: set block(breakable: false)
#let numbered(number, body) = block(inset: (left: 13mm))[#place(dx: -13mm)[#number]#body]
`;

/** Writes `pack.typ` with its pictures beside it, and gives back its path. */
export function writeTypst(folder, papers) {
  mkdirSync(join(folder, "pictures"), { recursive: true });
  papers.forEach((paper, at) => {
    if (paper.kind === "report") writeFileSync(join(folder, "pictures", `${paper.id}.png`), picture(at + 1));
  });
  const agenda = papers.map(
    ({ id, title }) =>
      `+ #link(<${id}>)[${said(title)}] #h(1fr) (Page #context counter(page).at(<${id}>).first())`,
  );
  const file = join(folder, "pack.typ");
  const written = papers.map((paper) => (paper.kind === "slides" ? slidesOf(paper) : reportOf(paper)));
  writeFileSync(file, `${STYLE}\n= Bench Board\n\n${agenda.join("\n")}\n\n${written.join("\n")}`);
  return file;
}

function slidesOf({ id, slides }) {
  const pages = slides.map(({ title, points }, at) => {
    const label = at === 0 ? ` <${id}>` : "";
    return `== ${said(title)}${label}\n\n${points.map((point) => `- ${said(point)}`).join("\n")}`;
  });
  return `#page(flipped: true, margin: 18mm)[#set text(size: 15pt)\n${pages.join("\n#pagebreak()\n")}\n]\n`;
}

function reportOf({ id, title, facts, sections }) {
  const cover = facts.flatMap(([name, value]) => [`[*${said(name)}*]`, `[${said(value)}]`]).join(", ");
  const body = sections.map(({ title: heading, blocks }, at) => {
    let number = 0;
    const next = () => {
      number += 1;
      return `${at + 1}.${number}`;
    };
    const written = blocks.map((block) => blockOf(block, next, id));
    return `== ${at + 1} ${said(heading)}\n\n${written.join("\n\n")}`;
  });
  return `#pagebreak(weak: true)\n= ${said(title)} <${id}>\n\n#table(columns: (38mm, 1fr), ${cover})\n\n${body.join("\n\n")}\n`;
}

function blockOf(block, next, id) {
  switch (block.kind) {
    case "paragraph": {
      const note = block.note === undefined ? "" : `#footnote[${said(block.note)}]`;
      return `#numbered[${next()}][${said(block.text)}${note}]`;
    }
    case "list":
      return block.items
        .map(({ text, inner }) => [`- ${said(text)}`, ...inner.map((each) => `  - ${said(each)}`)].join("\n"))
        .join("\n");
    case "table": {
      const cells = block.rows.flat().map((cell) => `[${said(cell)}]`);
      const head = block.head.map((cell) => `[*${said(cell)}*]`);
      const columns = block.head.length === 5 ? "5" : "(auto, 3fr, 2fr, auto)";
      return `#table(columns: ${columns}, table.header(${head.join(", ")}), ${cells.join(", ")})`;
    }
    case "picture":
      return `#figure(image("pictures/${id}.png", width: 127mm, alt: "${block.words}"), caption: [${said(block.words)}])`;
  }
}

/** Text in Typst's markup, with its signs escaped. */
const said = (text) => text.replace(/[\\#$*_`<>@[\]=~/-]/g, "\\$&");
