/** `npm run bench -- fuzz`: papers drawn by lot through reading, rules and printing, as many as one likes. */
import { createViteServer } from "vitest/node";

/**
 * Runs inputs 0 to `inputs` of a seed and prints what became of them; the first faults with their papers. Sets exit code 1
 * if there is one.
 * @param {{ inputs: string, seed: string }} options
 */
export async function benchFuzz({ inputs, seed }) {
  const server = await createViteServer({
    configFile: false,
    server: { middlewareMode: true, watch: null },
    logLevel: "error",
  });
  try {
    const { inputOf, outcomeOf } = await server.ssrLoadModule("/test/fuzz/one-input.ts");
    const ends = { printed: 0, refused: 0, crashed: 0 };
    const slowest = { at: 0, seconds: 0 };
    let wrong = 0;
    let seconds = 0;
    for (let at = 0; at < Number(inputs); at += 1) {
      const outcome = outcomeOf(inputOf(Number(seed), at));
      ends[outcome.end] += 1;
      seconds += outcome.seconds;
      if (outcome.seconds > slowest.seconds) Object.assign(slowest, { at, seconds: outcome.seconds });
      if (outcome.faults.length > 0 || outcome.seconds > LIMIT) {
        wrong += 1;
        if (wrong <= SHOWN) console.log(`input ${at}: ${outcome.faults.join("; ")}\n${outcome.text}\n`);
      }
      if ((at + 1) % 5000 === 0)
        console.log(`${at + 1} inputs, ${wrong} wrong, ${seconds.toFixed(0)} s of the processor`);
    }
    console.log(
      `${inputs} inputs of seed ${seed}: ${ends.printed} printed, ${ends.refused} refused, ${ends.crashed} crashed, ${wrong} wrong; ` +
        `${seconds.toFixed(0)} s of the processor, the slowest ${slowest.seconds.toFixed(2)} s (input ${slowest.at})`,
    );
    if (wrong > 0) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

/** Seconds of the processor for one input. */
const LIMIT = 10;
/** Papers that are shown whole. */
const SHOWN = 5;
