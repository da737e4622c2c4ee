#!/usr/bin/env node
/** The command door: words to a command, and its end to an exit code. It wires and decides nothing. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ExitCode } from "./commands/check.ts";
import { openTerminal, type Terminal } from "./commands/terminal.ts";
import { UsageFault } from "./commands/usage-fault.ts";
import { type Format, PRINTERS } from "./findings/report.ts";

const USAGE = `orderpaper: meeting packs from Markdown

  orderpaper check [--content DIR] [--format people|short|json|github]
  orderpaper build [--content DIR] [--output DIR] [--base-url URL] [--no-packs]
  orderpaper pack MEETING [--content DIR] [--output FILE]
  orderpaper freeze MEETING [--content DIR]
  orderpaper serve [--content DIR] [--port N]

  --content DIR   the content folder: content, if nothing is said
  --output DIR    where the site is written: _site, if nothing is said
  --browser PATH  the Chromium that lays out packs, or “embedded”

Exit codes: 0 clean or warnings only, 1 errors in the content, 2 a fault of the tool or its use.`;

const OPTIONS = {
  content: { type: "string" },
  output: { type: "string" },
  format: { type: "string" },
  "base-url": { type: "string" },
  "no-packs": { type: "boolean" },
  browser: { type: "string" },
  port: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** What each verb takes; anything else is a fault of use. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  check: ["content", "format"],
  build: ["content", "output", "base-url", "no-packs", "browser"],
  pack: ["content", "output", "browser"],
  freeze: ["content", "browser"],
  serve: ["content", "output", "port", "browser"],
};

async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse(words);
  const [verb, ...rest] = positionals;
  if (values.help || verb === "help") return say(terminal, USAGE);
  if (verb === undefined) throw new UsageFault(`say what to do\n\n${USAGE}`);
  const takes = TAKES[verb];
  if (!takes) throw new UsageFault(`there is no command “${verb}”\n\n${USAGE}`);
  const stray = Object.keys(values).find((name) => !takes.includes(name));
  if (stray !== undefined) throw new UsageFault(`orderpaper ${verb} has no --${stray}\n\n${USAGE}`);
  const ofOneMeeting = verb === "pack" || verb === "freeze";
  if (rest.length !== (ofOneMeeting ? 1 : 0))
    throw new UsageFault(
      ofOneMeeting
        ? `say which meeting: orderpaper ${verb} 2018-09-13-health-and-wellbeing-board`
        : `orderpaper ${verb} takes no “${rest[0]}”`,
    );
  const content = values.content ?? "content";
  if (!existsSync(content))
    throw new UsageFault(`there is no folder ${content}; say where the content is with --content DIR`);
  const { browser, output } = values;
  if (verb !== "serve") leaveTidily();
  switch (verb) {
    case "check":
      return (await import("./commands/check.ts")).runCheck(
        { content, format: format(values.format) },
        terminal,
      );
    case "build":
      return (await import("./commands/build.ts")).runBuild(
        {
          content,
          output: output ?? "_site",
          baseUrl: address(values["base-url"]),
          packs: !values["no-packs"],
          browser,
        },
        terminal,
      );
    case "pack":
      return (await import("./commands/pack.ts")).runPack(
        { meeting: rest[0] ?? "", content, output, browser },
        terminal,
      );
    case "freeze":
      return (await import("./commands/freeze.ts")).runFreeze(
        { meeting: rest[0] ?? "", content, browser },
        terminal,
      );
    default: {
      const stopped = new Promise<void>((stop) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
      });
      await (await import("./commands/serve.ts")).runServe(
        { content, output: output ?? "_site", port: port(values.port), browser },
        terminal,
        stopped,
      );
      return 0;
    }
  }
}

/** Ctrl-C ends a run at once, but as a run that ends: what it put aside for the while is cleared away. */
function leaveTidily(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault(
      `${error instanceof Error ? error.message.split(". ")[0] : String(error)}\n\n${USAGE}`,
    );
  }
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.print(text);
  return 0;
}

function format(wanted = "people"): Format {
  if (wanted in PRINTERS) return wanted as Format;
  throw new UsageFault(`--format takes ${Object.keys(PRINTERS).join(", ")}, not “${wanted}”`);
}

function address(wanted: string | undefined): string | undefined {
  if (wanted === undefined || /^https?:\/\/[^\s/]/.test(wanted)) return wanted;
  throw new UsageFault(
    `--base-url takes a whole address such as https://meetings.example.gov.uk, not “${wanted}”`,
  );
}

function port(wanted = "8080"): number {
  if (/^\d{1,5}$/.test(wanted) && Number(wanted) < 65536) return Number(wanted);
  throw new UsageFault(`--port takes a number up to 65535, not “${wanted}”`);
}

const terminal = openTerminal();
main(process.argv.slice(2), terminal).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const known = fault instanceof UsageFault || (fault instanceof Error && "exitCode" in fault);
    terminal.say(
      known
        ? `orderpaper: ${(fault as Error).message}`
        : `orderpaper: a fault of the tool, not of your files; nothing was published\n${fault instanceof Error ? fault.stack : String(fault)}`,
    );
    process.exit(2);
  },
);
