/** Edits of papers: their words, titles, names and coming and going. Each says what it did, or undefined if there is nothing to do it to. */
import { writer } from "../prose.mjs";
import { anyPaper, inHead, meetingsOf, mentionedNowhere, papersOf, partsOf, sayGone, some } from "./tree.mjs";

const WORDS =
  "bridge ledger orchard lantern harbour gravel timetable kettle hedge chimney survey balcony saddle copper".split(
    " ",
  );

/** Another word for one of a plain line's: lines with marks, links, tables and names are left alone. */
export function otherWord(chance, text, fits = () => true) {
  const lines = text.split("\n");
  const plain = lines.flatMap((line, at) =>
    /^[A-Z(0-9-][^|`<>[\]*_#:{}]{60,}$/.test(line) && fits(lines, at) ? [at] : [],
  );
  if (plain.length === 0) return undefined;
  const at = chance.of(plain);
  const words = [...(lines[at] ?? "").matchAll(/(?<= )[a-z]{4,}(?= )/g)];
  if (words.length === 0) return undefined;
  const word = chance.of(words);
  const put = chance.of(WORDS);
  lines[at] = `${lines[at]?.slice(0, word.index)}${put}${lines[at]?.slice(word.index + word[0].length)}`;
  return { text: lines.join("\n"), said: `“${word[0]}” became “${put}”` };
}

/** A word in what stands below the head of a file. */
export function wordIn(tree, chance, path, fits) {
  const text = tree.text(path);
  const start = text.length - (partsOf(text)?.body ?? text).length;
  const other = otherWord(chance, text.slice(start), fits);
  if (other === undefined) return undefined;
  tree.write(path, text.slice(0, start) + other.text);
  return `${path}: ${other.said}`;
}

/** The heading above a line, in small letters. */
const under = (lines, at) => {
  for (let above = at; above >= 0; above -= 1)
    if (lines[above]?.startsWith("#")) return lines[above]?.toLowerCase() ?? "";
  return "";
};

const word = (tree, chance) => {
  const path = anyPaper(tree, chance);
  return path && wordIn(tree, chance, path, (lines, at) => !under(lines, at).includes("recommendation"));
};

const recommendation = (tree, chance) => {
  const path = anyPaper(tree, chance);
  if (path === undefined) return undefined;
  const text = tree.text(path);
  const found = /^#+ [^\n]*recommendations?[^\n]*\n+/im.exec(text);
  const stop = found && /[a-z](\.)\s*$/m.exec(text.slice(found.index + found[0].length));
  if (!found || !stop) return undefined;
  const at = found.index + found[0].length + stop.index + 1;
  tree.write(path, `${text.slice(0, at)}, and that a ${chance.of(WORDS)} be bought${text.slice(at)}`);
  return `${path}: a recommendation asks for more`;
};

const heading = (tree, chance) => {
  const path = anyPaper(tree, chance);
  const found = path && [...tree.text(path).matchAll(/^## [A-Za-z][^\n]*[a-z]$/gm)];
  if (!found || found.length === 0) return undefined;
  const one = chance.of(found.filter(([line]) => !/recommend|implication|background/i.test(line)));
  if (one === undefined) return undefined;
  const text = tree.text(path);
  const end = one.index + one[0].length;
  tree.write(path, `${text.slice(0, end)} and the ${chance.of(WORDS)}${text.slice(end)}`);
  return `${path}: the heading “${one[0].slice(3)}” is longer`;
};

const title = (tree, chance) => {
  const path = anyPaper(tree, chance);
  return (
    path &&
    inHead(tree, path, (head) => {
      const old = head.get("title");
      if (typeof old !== "string") return undefined;
      head.set("title", `${old.slice(0, 80)} and the ${chance.of(WORDS)}`);
      return `${path}: another title`;
    })
  );
};

/** Meetings whose pages are not frozen and that have no minutes to match. */
const settled = (tree) => (meeting) =>
  !tree.has(`meetings/${meeting}/pages.yaml`) && !tree.has(`meetings/${meeting}/minutes.md`);

/** The agenda's items that have a paper of this name, each with the sequence it stands in. */
function itemsWith(head, name, items = head.get("agenda")?.items ?? []) {
  return items.flatMap((item, at) => {
    const papers = item.get?.("papers")?.items ?? [];
    const found = papers.findIndex((paper) => String(paper.value ?? "").replace(/\.md$/, "") === name);
    const inner = itemsWith(head, name, item.get?.("items")?.items ?? []);
    return found < 0 ? inner : [{ item, items, at, papers, found }, ...inner];
  });
}

/** Papers that nothing but their own agenda and themselves names, of meetings that have no minutes. */
function unmentioned(tree, chance) {
  const meetings = some(chance, meetingsOf(tree).filter(settled(tree)), 6);
  const all = meetings.flatMap((meeting) =>
    some(chance, papersOf(tree, meeting), 2).map((name) => ({ meeting, stem: name.slice(0, -3) })),
  );
  const own = (path) => meetings.some((meeting) => path === `meetings/${meeting}/meeting.md`);
  const words = new Set(
    mentionedNowhere(
      tree,
      all.map(({ meeting, stem }) => `${meeting}/${stem}`),
      () => false,
    ),
  );
  return all.filter(({ meeting, stem }) => {
    const near = tree
      .files(`meetings/${meeting}`)
      .filter((path) => !own(path) && !path.endsWith(`/${stem}.md`));
    return words.has(`${meeting}/${stem}`) && !near.some((path) => tree.text(path).includes(stem));
  });
}

/** Neither pictures nor figures lie beside it for its sake. */
const alone = (tree, path) => !/\.(csv|svg|png|jpg|pdf)\b/.test(tree.text(path));

const removal = (tree, chance) => {
  for (const { meeting, stem } of some(chance, unmentioned(tree, chance), 4)) {
    const path = `meetings/${meeting}/${stem}.md`;
    const others = (file) => !file.startsWith("actions/");
    if (!alone(tree, path) || mentionedNowhere(tree, [`meeting: ${meeting}`], others).length === 0) continue;
    const taken = [`/meetings/${meeting}/${stem}/`];
    const said = inHead(tree, `meetings/${meeting}/meeting.md`, (head) => {
      const [found] = itemsWith(head, stem);
      if (found === undefined) return undefined;
      if (found.papers.length === 1 && head.toString().includes("exempt:")) return undefined;
      if (found.papers.length > 1) {
        found.papers.splice(found.found, 1);
        return `${path} is taken away`;
      }
      taken.push(
        `/meetings/${meeting}/item-${head.get("agenda").items.filter((item) => !item.has?.("part")).length}/`,
      );
      found.items.splice(found.at, 1);
      return `${path} is taken away with its item`;
    });
    if (said === undefined) continue;
    tree.remove(path);
    sayGone(tree, (address) => taken.includes(address));
    return said;
  }
  return undefined;
};

const rename = (tree, chance) => {
  for (const { meeting, stem } of some(chance, unmentioned(tree, chance), 4)) {
    const to = `${stem}-${chance.of(WORDS)}`;
    if (tree.has(`meetings/${meeting}/${to}.md`)) continue;
    const said = inHead(tree, `meetings/${meeting}/meeting.md`, (head) => {
      const [found] = itemsWith(head, stem);
      if (found === undefined) return undefined;
      found.papers[found.found].value = `${to}.md`;
      return `meetings/${meeting}: ${stem} is called ${to}`;
    });
    if (said === undefined) continue;
    tree.write(`meetings/${meeting}/${to}.md`, tree.text(`meetings/${meeting}/${stem}.md`));
    tree.remove(`meetings/${meeting}/${stem}.md`);
    sayGone(tree, (address) => address === `/meetings/${meeting}/${stem}/`, `/meetings/${meeting}/${to}/`);
    return said;
  }
  return undefined;
};

/** A whole short report, that no rule finds fault with. @param {ReturnType<typeof writer>} prose */
export const shortReport = (prose, name) =>
  `---\ntitle: ${name}\nreport-of: Director of Places\nwards: All\nauthors: [{ name: ${prose.name()}, post: Surveyor }]\nbackground-papers: []\n---\n## Summary\n\n${prose.sentences(3)}\n\n## Recommendations\n\n1. That ${prose.pounds()} be spent on ${prose.street()}.\n\n## Financial implications\n\n${prose.sentences(2)}\n\n## Legal implications\n\n${prose.sentences(2)}\n`;

/** At any place of an agenda that has no minutes yet, or at its end. */
const addition = (tree, chance) => {
  const prose = writer(chance.number(1, 1e9));
  const stem = `${chance.number(50, 98)}-${chance.of(WORDS)}`;
  const name = `The ${chance.of(WORDS)} at ${prose.street()}`;
  for (const meeting of some(chance, meetingsOf(tree), 20)) {
    const open = settled(tree)(meeting);
    if (tree.has(`meetings/${meeting}/pages.yaml`) || tree.has(`meetings/${meeting}/${stem}.md`)) continue;
    const said = inHead(tree, `meetings/${meeting}/meeting.md`, (head) => {
      if (head.toString().includes("exempt:")) return undefined;
      if (!head.has("agenda")) head.set("agenda", head.createNode([]));
      const { items } = head.get("agenda");
      const item = head.createNode({ title: name, for: "decision", papers: [`${stem}.md`] });
      items.splice(open ? chance.number(0, items.length) : items.length, 0, item);
      return `meetings/${meeting}: a new paper, ${stem}`;
    });
    if (said === undefined) continue;
    tree.write(`meetings/${meeting}/${stem}.md`, shortReport(prose, name));
    return said;
  }
  return undefined;
};

export const PAPERS = { word, heading, recommendation, title, removal, rename, addition };
