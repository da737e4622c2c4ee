import { randomBytes } from "node:crypto";
import type { Paint } from "../findings/report.ts";
import type { Terminal } from "./terminal.ts";

/** What a command said, to be said again by a later run, perhaps on another kind of terminal. */
export interface Tape {
  /**
   * Says everything at once as the terminal does, and remembers it; what is being done now is not remembered.
   */
  readonly terminal: Terminal;
  readonly said: () => string;
}

type Line = readonly [how: "say" | "print", text: string];

interface Said {
  /** What parts colours from words: letters that no text has. */
  readonly mark: string;
  readonly lines: readonly Line[];
}

/** Opens a tape on a terminal. */
export function openTape(terminal: Terminal): Tape {
  const mark = `\u0001${randomBytes(8).toString("hex")}`;
  const lines: Line[] = [];
  const take = (how: Line[0], text: string): void => {
    lines.push([how, text]);
    terminal[how](painted(text, mark, terminal.paint));
  };
  return {
    terminal: {
      say: (line) => take("say", line),
      print: (text) => take("print", text),
      progress: terminal.progress,
      paint: (as, words) => `${mark}${as}:${words}${mark}.`,
    },
    said: () => JSON.stringify({ mark, lines } satisfies Said),
  };
}

/** Says again what a tape remembers. */
export function replay(said: string, terminal: Terminal): void {
  const { mark, lines }: Said = JSON.parse(said);
  for (const [how, text] of lines) terminal[how](painted(text, mark, terminal.paint));
}

/** A text with its marks made colours, or nothing. */
function painted(text: string, mark: string, paint: Paint): string {
  const [first = "", ...rest] = text.split(mark);
  const open: { readonly as: string; words: string }[] = [{ as: "", words: first }];
  for (const piece of rest) {
    const [, as, words = ""] = /^(\w*)[:.](.*)$/s.exec(piece) ?? [];
    if (as) open.push({ as, words });
    else {
      const done = open.pop();
      const around = open.at(-1);
      if (done && around) around.words += paint(done.as as Parameters<Paint>[0], done.words) + words;
    }
  }
  return open[0]?.words ?? "";
}
