/** Edits of meetings: when and where, their agenda, their coming and going. */
import { dayAfter } from "../plan.mjs";
import { writer } from "../prose.mjs";
import { shortReport } from "./papers.mjs";
import { inHead, meetingsOf, mentionedNowhere, partsOf, sayGone, some } from "./tree.mjs";

const meetingFile = (tree, chance) => {
  const meetings = meetingsOf(tree);
  return meetings.length === 0 ? undefined : `meetings/${chance.of(meetings)}/meeting.md`;
};

const inMeeting = (tree, chance, change) => {
  const path = meetingFile(tree, chance);
  return path && inHead(tree, path, (head) => change(head, path));
};

const published = (tree, chance) =>
  inMeeting(tree, chance, (head, path) => {
    const old = head.get("published");
    if (typeof old !== "string") return undefined;
    const day = dayAfter(old, -chance.number(1, 4));
    head.set("published", day);
    return `${path}: published ${day} and not ${old}`;
  });

const time = (tree, chance) =>
  inMeeting(tree, chance, (head, path) => {
    const at = `${chance.number(9, 17)}:${chance.of(["05", "20", "35", "50"])}`.padStart(5, "0");
    head.set("time", at);
    return `${path}: it begins at ${at}`;
  });

const venue = (tree, chance) =>
  inMeeting(tree, chance, (head, path) => {
    const room = `Room ${chance.number(1, 900)}, ${writer(chance.number(1, 1e9)).street()}`;
    head.set("venue", room);
    return `${path}: it is held in ${room}`;
  });

/** Plain items that follow each other: no heading, no number of their own between them. */
const pairs = (items) =>
  items.flatMap((item, at) => {
    const next = items[at + 1];
    const plain = [item, next].every((one) => one?.has?.("title") && !one.has("number"));
    return plain ? [at] : [];
  });

const order = (tree, chance) => {
  const kept = (meeting) =>
    ["pages.yaml", "minutes.md"].some((name) => tree.has(`meetings/${meeting}/${name}`));
  const free = meetingsOf(tree).filter((meeting) => !kept(meeting));
  for (const meeting of some(chance, free, 20)) {
    const path = `meetings/${meeting}/meeting.md`;
    const said = inHead(tree, path, (head) => {
      const items = head.get("agenda")?.items ?? [];
      const places = pairs(items);
      if (places.length === 0) return undefined;
      const at = chance.of(places);
      [items[at], items[at + 1]] = [items[at + 1], items[at]];
      return `${path}: two items changed places, ${at + 1} and ${at + 2}`;
    });
    if (said !== undefined) return said;
  }
  return undefined;
};

const itemTitle = (tree, chance) => {
  const unminuted = meetingsOf(tree).filter((meeting) => !tree.has(`meetings/${meeting}/minutes.md`));
  for (const meeting of some(chance, unminuted, 20)) {
    const path = `meetings/${meeting}/meeting.md`;
    const said = inHead(tree, path, (head) => {
      const items = (head.get("agenda")?.items ?? []).filter((item) => item.has?.("papers"));
      if (items.length === 0) return undefined;
      const item = chance.of(items);
      item.set("title", `${String(item.get("title")).slice(0, 80)} again`);
      return `${path}: an item has another title`;
    });
    if (said !== undefined) return said;
  }
  return undefined;
};

/** Four weeks after the last meeting of a body. */
const meeting = (tree, chance) => {
  const all = meetingsOf(tree);
  if (all.length === 0) return undefined;
  const body = chance.of(all).slice(11).replace(/-\d$/, "");
  if (!tree.has(`bodies/${body}.md`)) return undefined;
  const own = all.filter((id) => id.slice(11) === body);
  const last = own.at(-1)?.slice(0, 10);
  // Opened no later than what is open already: the day a council's pages are as at does not move.
  const opened = own.map((id) => partsOf(tree.text(`meetings/${id}/meeting.md`))?.head.get("published"));
  const open = opened.filter((day) => typeof day === "string").at(-1);
  if (last === undefined || open === undefined) return undefined;
  const date = dayAfter(last, 28);
  const id = `${date}-${body}`;
  if (tree.has(`meetings/${id}`)) return undefined;
  const prose = writer(chance.number(1, 1e9));
  const names = [prose.street(), prose.street()].map((street) => `Works in ${street}`);
  const items = names.map(
    (name, at) => `  - title: ${name}\n    for: decision\n    papers: [0${at + 3}-works.md]`,
  );
  tree.write(
    `meetings/${id}/meeting.md`,
    `---\nbody: ${body}\ndate: ${date}\ntime: 18:30\nvenue: Town Hall, ${prose.street()}\npublished: ${open}\nagenda:\n  - Apologies for absence\n  - Declarations of interest\n${items.join("\n")}\n---\n`,
  );
  for (const [at, name] of names.entries())
    tree.write(`meetings/${id}/0${at + 3}-works.md`, shortReport(prose, name));
  return `meetings/${id}: a new meeting with two papers`;
};

const noMeeting = (tree, chance) => {
  const all = meetingsOf(tree);
  if (all.length < 3) return undefined;
  const asked = [...new Set([...some(chance, all, 8), ...all.slice(-8)])].filter(
    (id) => !tree.has(`meetings/${id}/pages.yaml`),
  );
  const free = asked.filter(
    (id) => mentionedNowhere(tree, [id], (path) => path.startsWith(`meetings/${id}/`)).length === 1,
  );
  if (free.length === 0) return undefined;
  const id = chance.of(free);
  for (const name of tree.names(`meetings/${id}`)) tree.remove(`meetings/${id}/${name}`);
  sayGone(tree, (address) => address.startsWith(`/meetings/${id}/`));
  return `meetings/${id}: the meeting is taken away`;
};

/** A notice below the agenda. */
const notice = (tree, chance) => {
  const path = meetingFile(tree, chance);
  const parts = path && partsOf(tree.text(path));
  if (!parts) return undefined;
  tree.write(path, `${tree.text(path).trimEnd()}\n\n${writer(chance.number(1, 1e9)).sentence()}\n`);
  return `${path}: a notice below the agenda`;
};

export const MEETINGS = { published, time, venue, order, itemTitle, meeting, noMeeting, notice };
