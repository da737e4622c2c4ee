/** The same archive as a classic project of Eleventy; writing it is in no time that is shown. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn, headAndText, meetingsOf } from "./facts.mjs";

/** Layouts and where pages go, of each folder: directory data. */
const KINDS = {
  meetings: ["meeting", (data) => `/meetings/${data.id}/`],
  papers: ["paper", (data) => `/meetings/${data.meeting}/${data.id}/`],
  minutes: ["minutes", (data) => `/meetings/${data.meeting}/minutes/`],
  actions: ["action", (data) => `/actions/${data.meeting}/${data.id}/`],
  people: ["person", (data) => `/people/${data.id}/`],
  bodies: ["body", (data) => `/bodies/${data.id}/`],
  matters: ["page", (data) => `/matters/${data.id}/`],
  decisions: ["page", (data) => `/decisions/${data.id}/`],
  pages: ["page", (data) => `/${data.id}/`],
};

/** @param {string} content @param {string} folder where the project is written */
export function writeEleventy(content, folder) {
  cpSync(fileURLToPath(new URL("./eleventy", import.meta.url)), folder, { recursive: true });
  mkdirSync(join(folder, "beside"), { recursive: true });
  const put = (path, text) => {
    const file = join(folder, "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [kind, [layout, address]] of Object.entries(KINDS))
    put(
      `${kind}/${kind}.11tydata.mjs`,
      `export default { layout: "${layout}.njk", permalink: ${String(address)} };\n`,
    );
  const file = (path, from, more) => {
    const { raw, text } = from;
    put(path, `---\n${more}${raw.replace("report-of:", "report_of:")}---\n${text}`);
  };
  for (const each of meetingsOf(content)) {
    const { id, folder: from, meeting, minutes, papers, beside } = each;
    file(`meetings/${id}.md`, meeting, `id: ${id}\nday: "${id.slice(0, 10)}"\n`);
    for (const { stem, path } of papers)
      file(`papers/${id}/${stem}.md`, headAndText(path), `id: ${stem}\nmeeting: ${id}\n`);
    if (minutes !== undefined) file(`minutes/${id}.md`, minutes, `id: minutes\nmeeting: ${id}\n`);
    for (const name of beside) cpSync(join(from, name), join(folder, "beside", id, name));
  }
  for (const kind of ["actions", "people", "bodies", "matters", "decisions", "pages"])
    for (const [name, path] of filesIn(content, kind))
      file(`${kind}/${name}.md`, headAndText(path), `id: ${name.split("/").at(-1)}\n`);
}
