/**
 * One word changed, again and again, in a process that stays: what `orderpaper serve` does between a save and the new
 * PDF, without the website. Prints JSON: `{ edits: [{ seconds, cpu }] }`.
 *   node edits.mjs <content folder> <meeting> <paper file> <output> <edits> <browser or "">
 */
import { readFileSync, writeFileSync } from "node:fs";
import { makePack } from "../../../dist/pack/make-pack.js";
import { openWorkshop } from "../../../dist/pack/workshop.js";
import { check } from "../../../dist/publish/edition.js";
import { viewContext } from "../../../dist/views/context.js";
import { cpuOfTree } from "../measure.mjs";

const [content = "", meeting = "", paper = "", output = "", edits = "3", browser = ""] =
  process.argv.slice(2);
const workshop = openWorkshop({ browser: browser === "" ? undefined : browser });

async function make() {
  const { library } = check(content);
  const found = library.meetings.find(({ id }) => id === meeting);
  if (!found) throw new Error(`there is no meeting ${meeting}`);
  const { pdf } = await makePack(viewContext(library, new Map()), found, workshop);
  writeFileSync(output, pdf);
}

await make();
const before = readFileSync(paper, "utf8");
const done = [];
// The first edit starts the browser if everything was in the cache, so it is not counted.
for (let at = 0; at <= Number(edits); at += 1) {
  writeFileSync(paper, before.replace(/\b(The|Each|Officers|Every|Local|Neighbouring|A) /, `Edit${at}x$1 `));
  const start = { clock: process.hrtime.bigint(), cpu: cpuOfTree(process.pid) };
  await make();
  const seconds = Number(process.hrtime.bigint() - start.clock) / 1e9;
  if (at > 0) done.push({ seconds, cpu: cpuOfTree(process.pid) - start.cpu });
}
writeFileSync(paper, before);
await workshop.close();
console.log(JSON.stringify({ edits: done }));
