/** Edits of what came of meetings: minutes, votes, apologies, actions. */
import { dayAfter } from "../plan.mjs";
import { writer } from "../prose.mjs";
import { wordIn } from "./papers.mjs";
import { inHead, meetingsOf, partsOf, sayGone, some } from "./tree.mjs";

const minuted = (tree, chance) =>
  some(chance, meetingsOf(tree), 40)
    .map((id) => `meetings/${id}/minutes.md`)
    .filter((path) => tree.has(path));

const minutes = (tree, chance) => {
  const [path] = minuted(tree, chance);
  return path && wordIn(tree, chance, path);
};

const decision = (tree, chance) => {
  for (const path of minuted(tree, chance)) {
    const text = tree.text(path);
    const found = [...text.matchAll(/\*\*(?:RESOLVED|AGREED):?\*\*[^\n]*[a-z](?=\.$)/gm)];
    if (found.length === 0) continue;
    const one = chance.of(found);
    const end = one.index + one[0].length;
    tree.write(
      path,
      `${text.slice(0, end)}, and that ${chance.number(2, 99)} trees be planted${text.slice(end)}`,
    );
    return `${path}: more was resolved`;
  }
  return undefined;
};

const vote = (tree, chance) => {
  for (const path of minuted(tree, chance)) {
    const said = inHead(tree, path, (head) => {
      const votes = (head.get("votes")?.items ?? []).filter(
        (one) => typeof one.get?.("against") === "number",
      );
      if (votes.length === 0) return undefined;
      const one = chance.of(votes);
      const [yes, no] = [Number(one.get("for")), Number(one.get("against"))];
      if (no > 0) one.set("against", no - 1);
      else if (yes > 2) one.set("for", yes - 1);
      else return undefined;
      return `${path}: a vote less`;
    });
    if (said !== undefined) return said;
  }
  return undefined;
};

const apologies = (tree, chance) => {
  for (const path of minuted(tree, chance)) {
    const said = inHead(tree, path, (head) => {
      const sent = head.get("apologies");
      if (!sent?.items) return undefined;
      if (sent.items.length > 0) {
        sent.items.pop();
        return `${path}: one apology less`;
      }
      const present = head.get("present")?.items ?? [];
      if (present.length < 6 || typeof present.at(-1)?.value !== "string") return undefined;
      sent.add(present.pop().value);
      return `${path}: one was not there after all`;
    });
    if (said !== undefined) return said;
  }
  return undefined;
};

const actionFile = (tree, chance) => {
  const folders = tree.names("actions");
  for (const name of some(chance, folders, 5)) {
    if (name.endsWith(".md")) return `actions/${name}`;
    const [path] = some(chance, tree.files(`actions/${name}`), 1);
    if (path !== undefined) return path;
  }
  return undefined;
};

const inAction = (tree, chance, change) => {
  const path = actionFile(tree, chance);
  return path && inHead(tree, path, (head) => change(head, path));
};

const status = (tree, chance) =>
  inAction(tree, chance, (head, path) => {
    const next = chance.of(["open", "in-progress", "dropped"].filter((one) => one !== head.get("status")));
    head.set("status", next);
    head.delete("closed");
    return `${path}: it is ${next}`;
  });

const due = (tree, chance) =>
  inAction(tree, chance, (head, path) => {
    const old = head.get("due");
    if (typeof old !== "string") return undefined;
    head.set("due", dayAfter(old, chance.number(3, 90)));
    return `${path}: due later than ${old}`;
  });

const comment = (tree, chance) =>
  inAction(tree, chance, (head, path) => {
    head.set("comment", `A letter was sent, number ${chance.number(1, 9999)}.`);
    return `${path}: another comment`;
  });

const newAction = (tree, chance) => {
  const like = actionFile(tree, chance);
  const head = like && partsOf(tree.text(like))?.head;
  const of = head?.get("meeting");
  if (typeof of !== "string" || of.startsWith("{")) return undefined;
  const path = `${like.slice(0, like.lastIndexOf("/"))}/${chance.number(50, 99)}-added-later.md`;
  if (tree.has(path)) return undefined;
  const prose = writer(chance.number(1, 1e9));
  const [item, lead] = [head.get("item"), head.get("lead")?.toJSON?.()];
  tree.write(
    path,
    `---\nmeeting: ${of}\n${item === undefined ? "" : `item: ${JSON.stringify(String(item))}\n`}lead: ${JSON.stringify(lead ?? [])}\ndue: ${dayAfter(of.slice(0, 10), 90)}\nstatus: open\n---\nTo see to ${prose.street()}.\n`,
  );
  return `${path}: a new action`;
};

const noAction = (tree, chance) => {
  const path = actionFile(tree, chance);
  if (path === undefined) return undefined;
  tree.remove(path);
  sayGone(tree, (address) => address === `/${path.slice(0, -3)}/`);
  return `${path}: the action is taken away`;
};

export const RECORD = { minutes, decision, vote, apologies, status, due, comment, newAction, noAction };
