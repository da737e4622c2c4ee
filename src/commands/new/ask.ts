import { createInterface } from "node:readline/promises";
import { UsageFault } from "../usage-fault.ts";

/** How a command learns what was not typed with it. */
export interface Asking {
  /** The answer to a question that `--flag` would have answered; what is proposed is taken if nothing is typed. */
  readonly ask: (flag: string, question: string, proposal?: string) => Promise<string>;
  readonly close: () => void;
}

/** Asks on the terminal. */
export function askOnTerminal(): Asking {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  return {
    ask: async (_flag, question, proposal) => {
      const typed = await reader.question(`${question}${proposal === undefined ? "" : ` [${proposal}]`}: `);
      return typed.trim() || (proposal ?? "");
    },
    close: () => reader.close(),
  };
}

/** Where nobody can answer: a proposal is taken, and a question without one is a fault of use that names the option. */
export const askNobody: Asking = {
  ask: async (flag, question, proposal) => {
    if (proposal !== undefined) return proposal;
    throw new UsageFault(`say --${flag}: ${question}? There is no terminal to ask on`);
  },
  close: () => undefined,
};
