import { createInterface } from "node:readline/promises";
import { UsageFault } from "../usage-fault.ts";

/** How a command learns what was not typed with it. */
export interface Asking {
  /** The answer to a question that `--flag` would have answered; what is proposed is taken if nothing is typed. */
  readonly ask: (flag: string, question: string, proposal?: string) => Promise<string>;
  /** Says what the next question is about, or why an answer cannot be taken. */
  readonly tell: (words: string) => void;
  /** Whether somebody is there to answer a second time. */
  readonly asksAgain: boolean;
  readonly close: () => void;
}

/** A question: the option that answers it too, its words, and what is taken if nothing is typed. */
export interface Question {
  readonly flag: string;
  readonly words: string;
  readonly proposal?: string | undefined;
}

/**
 * What was said with the command, or else the answer to a question, as `read` understands it. An answer that `read`
 * refuses is asked for again where somebody can answer. @throws UsageFault where nobody can.
 */
export async function answer<T>(
  asking: Asking,
  said: string | undefined,
  { flag, words, proposal }: Question,
  read: (typed: string) => T,
): Promise<T> {
  if (said !== undefined) return read(said);
  for (;;) {
    const typed = await asking.ask(flag, words, proposal);
    try {
      return read(typed);
    } catch (fault) {
      if (!(fault instanceof UsageFault) || !asking.asksAgain) throw fault;
      asking.tell(`  ${fault.message}`);
    }
  }
}

/**
 * Asks on a terminal: this process's own, with the questions on standard error. Input that ends before the last answer
 * (Ctrl-C, Ctrl-D) is a fault of use, and nothing is written.
 */
export function askOnTerminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Asking {
  const reader = createInterface({ input, output });
  const ended = new Promise<never>((_, stop) => {
    reader.once("close", () => stop(new UsageFault("nothing was written: the questions were not answered")));
  });
  // Closed behind the last answer, it is nobody's fault.
  ended.catch(() => undefined);
  return {
    ask: async (_flag, question, proposal = "") => {
      const asked = reader.question(`${question}${proposal === "" ? "" : ` [${proposal}]`}: `);
      const typed = await Promise.race([asked, ended]);
      return typed.trim() || proposal;
    },
    tell: (words) => void output.write(`${words}\n`),
    asksAgain: true,
    close: () => reader.close(),
  };
}

/** Where nobody can answer: a proposal is taken, and a question without one is a fault of use that names the option. */
export const askNobody: Asking = {
  ask: async (flag, question, proposal) => {
    if (proposal !== undefined) return proposal;
    throw new UsageFault(`say --${flag}: ${question}? There is no terminal to ask on`);
  },
  tell: () => undefined,
  asksAgain: false,
  close: () => undefined,
};
