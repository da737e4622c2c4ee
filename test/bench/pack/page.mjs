/**
 * A synthetic pack as one HTML document with our own style sheet, for everything that lays out a whole pack in one run.
 * The marks are those of our layouts for paper, so the same rules apply to the same text.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { typefaces } from "../../../dist/text/typefaces.js";
import { picture } from "./picture.mjs";

const CSS = fileURLToPath(new URL("../../../static/css/", import.meta.url));

/**
 * Writes `pack.html` into the folder, with style sheets, fonts and pictures beside it. With `notes: "end"` footnotes
 * stand behind their paper, for engines that have none at the foot of a page. Gives back the path of the page.
 */
export function writePage(folder, papers, notes) {
  for (const name of ["css", "fonts", "pictures"]) mkdirSync(join(folder, name), { recursive: true });
  const fonts = readFileSync(join(CSS, "fonts.css"), "utf8");
  writeFileSync(join(folder, "css/fonts.css"), fonts);
  copyFileSync(join(CSS, "pack.css"), join(folder, "css/pack.css"));
  const { resolve } = createRequire(import.meta.url);
  for (const { file, from } of typefaces(fonts)) copyFileSync(resolve(from), join(folder, "fonts", file));
  papers.forEach((paper, at) => {
    if (paper.kind === "report") writeFileSync(join(folder, "pictures", `${paper.id}.png`), picture(at + 1));
  });
  const page = join(folder, "pack.html");
  const agenda = papers.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("");
  writeFileSync(
    page,
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bench Board</title>
<link rel="stylesheet" href="css/fonts.css"><link rel="stylesheet" href="css/pack.css">
<style>.one-paper { break-before: page } .one-paper.slides { page: slides }</style></head><body>
<section class="front"><h1>Bench Board</h1><ol>${agenda}</ol></section>
${papers.map((paper) => (paper.kind === "slides" ? slidesOf(paper) : reportOf(paper, notes))).join("\n")}
</body></html>`,
  );
  return page;
}

const slidesOf = ({ id, slides }) =>
  `<section class="one-paper slides" id="${id}">${slides
    .map(
      ({ title, points }) =>
        `<section class="slide"><div class="slide-text"><h2>${title}</h2>${list(points)}</div></section>`,
    )
    .join("")}</section>`;

function reportOf({ id, title, facts, sections }, notes) {
  const ends = [];
  const cover = facts
    .map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`)
    .join("");
  const body = sections.map(({ title: heading, blocks }, at) => {
    let number = 0;
    const next = () => {
      number += 1;
      return `${at + 1}.${number}`;
    };
    const written = blocks.map((block) => blockOf(block, next, notes === "end" ? ends : undefined, id));
    return `<h2><span class="number">${at + 1}</span> ${heading}</h2>${written.join("")}`;
  });
  const endnotes = ends.length > 0 ? `<ol>${ends.map((note) => `<li>${note}</li>`).join("")}</ol>` : "";
  return `<section class="one-paper" id="${id}"><header class="cover-sheet"><h1>${title}</h1>
<table class="cover-facts"><tbody>${cover}</tbody></table></header><div class="text">${body.join("")}${endnotes}</div></section>`;
}

function blockOf(block, next, ends, id) {
  switch (block.kind) {
    case "paragraph": {
      const note = block.note === undefined ? "" : noteOf(block.note, ends);
      return `<p class="numbered"><span class="number">${next()}</span> ${block.text}${note}</p>`;
    }
    case "list":
      return `<ul>${block.items
        .map(({ text, inner }) => `<li>${text}${inner.length > 0 ? list(inner) : ""}</li>`)
        .join("")}</ul>`;
    case "table": {
      const row = (cells, name) => `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join("")}</tr>`;
      return `<table><thead>${row(block.head, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
    }
    case "picture":
      return `<figure><img src="pictures/${id}.png" alt="${block.words}"><figcaption>${block.words}</figcaption></figure>`;
  }
}

const noteOf = (note, ends) =>
  ends === undefined ? `<span class="footnote">${note}</span>` : `<sup>${ends.push(note)}</sup>`;

const list = (points) => `<ul>${points.map((point) => `<li>${point}</li>`).join("")}</ul>`;
