/**
 * The same archive as a project of Hugo: sections, taxonomies and aliases, as its documentation says. Hugo has one page a file, so
 * items, decisions and notices are files of the project; writing it is in no time that is shown.
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { filesIn, headAndText, meetingsOf } from "./facts.mjs";

/** @param {string} content @param {string} folder where the project is written */
export function writeHugo(content, folder) {
  cpSync(fileURLToPath(new URL("./hugo", import.meta.url)), folder, { recursive: true });
  const put = (path, head, text = "") => {
    const file = join(folder, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${stringify(head)}---\n${text}`);
  };
  put("_index.md", { title: "Meetings" });
  put("meetings/_index.md", { title: "Meetings" });
  put("decided/_index.md", { title: "Decisions" });
  for (const each of meetingsOf(content)) writeMeeting(put, each, folder);
  const meetings = new Set();
  for (const [name, path] of filesIn(content, "actions")) {
    const { head, text } = headAndText(path);
    const { meeting, lead, ...facts } = head;
    if (!meetings.has(meeting)) put(`actions/${meeting}/_index.md`, { title: `Actions of ${meeting}` });
    meetings.add(meeting);
    const years = [`actions-${meeting.slice(0, 4)}`];
    put(
      `actions/${name}.md`,
      { title: text.trim().slice(0, 60), what: "Action", people: lead, years, facts },
      text,
    );
  }
  for (const [name, path] of filesIn(content, "people")) {
    const { head, text } = headAndText(path);
    const { name: title, ...facts } = head;
    put(`people/${name}/_index.md`, { title, facts }, text);
  }
  for (const [name, path] of filesIn(content, "bodies")) {
    const { head, text } = headAndText(path);
    put(
      `bodies/${name}/_index.md`,
      { title: head.name, members: head.members.map(({ person }) => person) },
      text,
    );
  }
  for (const [kind, what] of [
    ["matters", "Matter"],
    ["decisions", "Record of a decision"],
    ["pages", "Page"],
  ])
    for (const [name, path] of filesIn(content, kind)) {
      const { head, text } = headAndText(path);
      put(`${kind === "pages" ? "" : `${kind}/`}${name}.md`, { title: head.title, what }, text);
    }
}

function writeMeeting(put, { id, folder: from, meeting, items, minutes, papers, beside, decisions }, folder) {
  const { body, date, time, venue, published } = meeting.head;
  const at = `meetings/${id}`;
  const short = (name) => [`/go/${id}-${name}`];
  const year = date.slice(0, 4);
  const facts = { date, time, venue, published };
  const groups = { bodies: [body], years: [year], bodyyears: [`${body}-${year}`] };
  put(
    `${at}/_index.md`,
    { title: `${body}, ${date}`, ...groups, aliases: short(""), items, actions: id, facts },
    meeting.text,
  );
  for (const { number, title, papers } of items)
    put(`${at}/item-${number}.md`, { title, what: `Item ${number}`, aliases: short(number), papers });
  for (const { stem, path } of papers) {
    const { head, text } = headAndText(path);
    const { title, authors, contact, published, ...rest } = head;
    const facts = { ...rest, authors: authors?.map(({ name, post }) => `${name}, ${post}`) };
    put(`${at}/${stem}.md`, { title, what: "Report", aliases: short(stem), facts }, text);
  }
  for (const what of ["notice", "certificate"])
    put(`${at}/${what}.md`, { title: `${what}, ${date}`, what, facts });
  if (minutes !== undefined) {
    const { started, ended, chair, present, apologies } = minutes.head;
    const people = [...present, ...apologies];
    put(
      `${at}/minutes.md`,
      {
        title: `Minutes, ${date}`,
        what: "Minutes",
        aliases: short("minutes"),
        people,
        facts: { started, ended, chair },
      },
      minutes.text,
    );
    put(
      `${at}/decided.md`,
      { title: `Decisions, ${date}`, what: "Decisions" },
      decisions.map(({ words }) => `- ${words}\n`).join(""),
    );
  }
  for (const [index, { item, kind, words }] of decisions.entries())
    put(
      `${at}/decision-${index + 1}.md`,
      {
        title: `${kind}: ${items[item - 1]?.title}`,
        what: `Decision on item ${item}`,
        years: [`decided-${year}`],
      },
      words,
    );
  for (const name of beside) cpSync(join(from, name), join(folder, "static", at, name), { recursive: true });
}
