/** How long `orderpaper serve` takes to be there, and from saving an edit until the served page has it. */
import { appendFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "../measure.mjs";

const EDITS = 5;
const BETWEEN_ASKING = 10;
const TO_END_TIDILY = 5_000;

/**
 * Packs are laid out behind the pages, as they are for everybody who serves; that it stops for an edit is part of what is measured.
 * @param {{ command: string, content: string, output: string, env: Record<string, string>, limit: number, file: string, address: string }} options
 */
export async function timeServe({ command, content, output, env, limit, file, address }) {
  const port = await freePort();
  const words = ["serve", "--content", content, "--output", output, "--port", String(port)];
  const { child, usage, end } = watch([process.execPath, command, ...words], { env });
  const page = `http://localhost:${port}${address}`;
  const shows = async (what) => {
    const start = performance.now();
    while (!(await textOf(page)).includes(what)) {
      if (child.exitCode !== null) throw new Error(`serve ended by itself, exit code ${child.exitCode}`);
      if (performance.now() - start > limit * 1000) throw new Error(`not shown after ${limit} s`);
      await pause(BETWEEN_ASKING);
    }
    return (performance.now() - start) / 1000;
  };
  try {
    const ready = await shows("<h1>");
    const held = usage().held;
    const edits = [];
    for (let at = 0; at < EDITS; at += 1) {
      const mark = `Served${at}edit`;
      appendFileSync(file, `\n${mark} stands here.\n`);
      edits.push(await shows(mark));
    }
    const sorted = edits.sort((a, b) => a - b);
    const [middle = 0, worst = 0] = [sorted[Math.floor(EDITS / 2)], sorted.at(-1)];
    return {
      ...usage(),
      said: `first page after ${ready.toFixed(2)} s (${held.toFixed(0)} MB); an edit is on its page after ${middle.toFixed(2)} s, the slowest of ${EDITS} after ${worst.toFixed(2)} s`,
    };
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGINT");
      await Promise.race([ended, pause(TO_END_TIDILY)]);
    }
    end();
  }
}

async function textOf(page) {
  try {
    const answer = await fetch(page);
    return answer.ok ? await answer.text() : "";
  } catch {
    return ""; // It does not listen yet.
  }
}

/** A port nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
