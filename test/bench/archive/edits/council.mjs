/** Edits of what stands beside meetings: people, bodies, the council, pages of writing, matters, decisions, pictures, figures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { writer } from "../prose.mjs";
import { wordIn } from "./papers.mjs";
import { inHead } from "./tree.mjs";

const DARK = ["#0e4a58", "#12355b", "#3d1f5c", "#5c1f2e", "#1f4d2b", "#4a3310", "#2b2b6b"];

const fileOf = (tree, chance, folder) => {
  const files = tree.files(folder);
  return files.length === 0 ? undefined : chance.of(files);
};

const personsName = (tree, chance) => {
  const path = fileOf(tree, chance, "people");
  return (
    path &&
    inHead(tree, path, (head) => {
      const old = String(head.get("name"));
      const name = `${old.split(" ")[0]} ${writer(chance.number(1, 1e9)).surname()}`;
      head.set("name", name);
      return `${path}: ${old} is called ${name}`;
    })
  );
};

/** Their party; of those who have none their post, or their ward. */
const party = (tree, chance) => {
  const path = fileOf(tree, chance, "people");
  return (
    path &&
    inHead(tree, path, (head) => {
      const field = ["party", "post", "ward"].find((name) => head.has(name));
      if (field === undefined) return undefined;
      const next = writer(chance.number(1, 1e9)).surname();
      head.set(field, field === "post" ? `Head of ${next}` : next);
      return `${path}: ${field} ${next}`;
    })
  );
};

const body = (tree, chance) => {
  const path = fileOf(tree, chance, "bodies");
  return (
    path &&
    inHead(tree, path, (head) => {
      const name = `${String(head.get("name")).replace(/ \(.*/, "")} (${writer(chance.number(1, 1e9)).surname()})`;
      head.set("name", name);
      return `${path}: its name is ${name}`;
    })
  );
};

const member = (tree, chance) => {
  const path = fileOf(tree, chance, "bodies");
  return (
    path &&
    inHead(tree, path, (head) => {
      const members = head.get("members")?.items ?? [];
      const plain = members.filter((one) => one.has?.("person") && one.get("role") === undefined);
      if (plain.length === 0) return undefined;
      const one = chance.of(plain);
      one.set("represents", `Residents of ${writer(chance.number(1, 1e9)).surname()}`);
      return `${path}: a member represents somebody else`;
    })
  );
};

const inCouncil = (tree, change) => {
  const head = parseDocument(tree.text("council.yaml"));
  const said = change(head);
  tree.write("council.yaml", head.toString({ lineWidth: 0 }));
  return said;
};

const councilName = (tree, chance) =>
  inCouncil(tree, (head) => {
    const name = `${writer(chance.number(1, 1e9)).surname()} Council`;
    head.set("name", name);
    return `council.yaml: it is ${name}`;
  });

const colour = (tree, chance) =>
  inCouncil(tree, (head) => {
    const accent = chance.of(DARK);
    head.setIn(["colours", "accent"], accent);
    return `council.yaml: its colour is ${accent}`;
  });

const wordBelow =
  (folder, fits = () => true) =>
  (tree, chance) => {
    const files = tree.files(folder).filter(fits);
    return files.length === 0 ? undefined : wordIn(tree, chance, chance.of(files));
  };

const glossary = (tree, chance) => {
  const path = "pages/glossary.md";
  if (!tree.has(path)) return undefined;
  const text = tree.text(path);
  const entry = /^- \*\*[^\n]*$/m.exec(text)?.[0];
  if (entry === undefined) return undefined;
  const word = writer(chance.number(1, 1e9)).surname();
  tree.write(
    path,
    text.replace(entry, () => `${entry}\n- **${word}**: a small brook near the Guildhall.`),
  );
  return `${path}: ${word} is explained`;
};

/** Bytes behind the end of a picture, which change its address and not how it looks; an SVG gets a comment. */
const picture = (tree, chance) => {
  const files = [".svg", ".png", ".jpg"].flatMap((ending) => tree.files("", ending));
  if (files.length === 0) return undefined;
  const path = chance.of(files);
  const mark = `edit ${chance.number(1, 1e6)}`;
  if (path.endsWith(".svg"))
    tree.write(path, tree.text(path).replace(/<\/svg>\s*$/, `<!-- ${mark} --></svg>\n`));
  else tree.write(path, Buffer.concat([readFileSync(join(tree.folder, path)), Buffer.from(mark)]));
  return `${path}: other bytes`;
};

const figures = (tree, chance) => {
  const files = tree.files("meetings", ".csv");
  if (files.length === 0) return undefined;
  const path = chance.of(files);
  const text = tree.text(path);
  const found = [...text.matchAll(/(?<=,)\d+(?=$|,)/gm)];
  if (found.length === 0) return undefined;
  const one = chance.of(found);
  tree.write(
    path,
    `${text.slice(0, one.index)}${Number(one[0]) + 1}${text.slice(one.index + one[0].length)}`,
  );
  return `${path}: ${one[0]} is one more`;
};

export const COUNCIL = {
  personsName,
  party,
  body,
  member,
  councilName,
  colour,
  page: wordBelow("pages", (path) => !path.endsWith("glossary.md")),
  glossary,
  matter: wordBelow("matters"),
  decisionRecord: wordBelow("decisions"),
  picture,
  figures,
};
