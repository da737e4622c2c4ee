import { styleText } from "node:util";
import type { Paint } from "../findings/report.ts";

/** What a command prints to, and whether a person watches. */
export interface Terminal {
  /** A line for a person or a log, on standard error. */
  readonly say: (line: string) => void;
  /** The result itself, on standard output. */
  readonly print: (text: string) => void;
  /** What is being done now: one line that replaces the last on a terminal, a line of its own elsewhere. */
  readonly progress: (line: string) => void;
  readonly paint: Paint;
}

const STYLES = { error: "red", warning: "yellow", info: "cyan", quiet: "dim", strong: "bold" } as const;

/** The terminal of this process. Colour and moving lines only where a person watches, and not with NO_COLOR. */
export function openTerminal(): Terminal {
  const { stderr, stdout, env } = process;
  const watched = stderr.isTTY === true;
  const colour = stdout.isTTY === true && env.NO_COLOR === undefined;
  let width = 0;
  const clear = (): void => {
    if (watched && width > 0) stderr.write(`\r${" ".repeat(width)}\r`);
    width = 0;
  };
  return {
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    print: (text) => {
      clear();
      if (text !== "") stdout.write(`${text}\n`);
    },
    progress: (line) => {
      if (!watched) {
        stderr.write(`${line}\n`);
        return;
      }
      clear();
      const shown = line.slice(0, (stderr.columns ?? 80) - 1);
      stderr.write(shown);
      width = shown.length;
    },
    paint: (as, words) => (colour ? styleText(STYLES[as], words) : words),
  };
}
