import type { Terminal } from "../src/commands/terminal.ts";

/** A terminal that nobody looks at: lines and texts are added to a list, without colours and without progress. */
export const recordingTerminal = (said: string[]): Terminal => ({
  say: (line) => said.push(line),
  print: (text) => said.push(text),
  progress: () => {},
  paint: (_as, words) => words,
});
