import type { Finds } from "./finds.ts";

/** Reads iCalendar and vCard: lines unfolded (RFC 5545, 3.1), escapes of text undone (3.3.11), and of parameters (RFC 6868). */
export function readCalendar(finds: Finds, source: string): void {
  const unfolded = source.replace(/\r?\n[ \t]/g, "");
  finds.say("lines", unfolded);
  finds.say(
    "lines, escapes undone",
    unfolded.replace(/\\([nN,;\\])/g, (_, what: string) => (/n/i.test(what) ? "\n" : what)),
  );
  if (unfolded.includes("^"))
    finds.say(
      "parameters",
      unfolded.replace(/\^([n'^])/g, (_, what: string) => ({ n: "\n", "'": '"' })[what] ?? "^"),
    );
}
