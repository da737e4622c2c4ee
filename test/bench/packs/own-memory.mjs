/** What all processes below this one hold of their own while something is measured (Linux): a browser's many share most of its text. */
import { readdirSync, readFileSync } from "node:fs";
import { ownBytes } from "../../../dist/pack/press/memory.js";

const BETWEEN_LOOKS = 100;

/** Begins to look. `seen` is megabytes (10^6) when all together held most, and what their programs are called. */
export function own() {
  let together = 0;
  const names = new Set();
  const timer = setInterval(() => {
    const held = below(process.pid).map((id) => {
      const status = read(`/proc/${id}/status`);
      const name = /^Name:\s+(.+)$/m.exec(status)?.[1];
      if (name !== undefined) names.add(name);
      return ownBytes(status);
    });
    together = Math.max(together, held.reduce((sum, bytes) => sum + bytes, 0) / 1e6);
  }, BETWEEN_LOOKS);
  return { end: () => clearInterval(timer), seen: () => ({ together, names: [...names] }) };
}

/** Numbers of the processes that a process started, and of those that they started. */
function below(root) {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({ id: Number(id), parent: parentOf(read(`/proc/${id}/stat`)) }));
  const tree = new Set([root]);
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  tree.delete(root);
  return [...tree];
}

/** Field 4; the name in field 2 may hold blanks and brackets. */
const parentOf = (stat) => Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);

function read(file) {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
