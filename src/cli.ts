#!/usr/bin/env node
/** The command door: words to a command, and its end to an exit code. It wires and decides nothing. */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ExitCode } from "./commands/check.ts";
import { FLAG_OPTIONS, FLAGS, newUsage, THINGS } from "./commands/new/flags.ts";
import { openTerminal, type Terminal } from "./commands/terminal.ts";
import { UsageFault } from "./commands/usage-fault.ts";
import { type Format, PRINTERS } from "./findings/report.ts";

const USAGE = `orderpaper: meeting packs from Markdown

  orderpaper check [--content DIR] [--format people|short|json|github]
  orderpaper build [--content DIR] [--output DIR] [--base-url URL] [--no-packs]
  orderpaper pack MEETING [--content DIR] [--output FILE]
  orderpaper freeze MEETING [--content DIR]
  orderpaper serve [--content DIR] [--port N] [--shared]
  orderpaper explain [RULE]
  orderpaper schemas [--content DIR] [--output DIR]
  orderpaper new council|person|body|meeting|report|minutes|action [NAME] [--body ID] [--meeting ID] [--date DAY] ...

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
  shared: { type: "boolean" },
  browser: { type: "string" },
  port: { type: "string" },
  ...FLAG_OPTIONS,
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** A command as it was typed. */
interface Call {
  readonly values: ReturnType<typeof parse>["values"];
  readonly content: string;
  /** What stood behind the verb. */
  readonly words: readonly string[];
}

interface Verb {
  /** The options it takes; any other is a fault of use. */
  readonly takes: readonly string[];
  /** Whether it may be said where there is no content yet. */
  readonly begins?: boolean;
  /** How many words it takes behind it, at least and at most, and what to say of one too few. */
  readonly words?: readonly [least: number, most: number, wanted: string];
  readonly run: (call: Call, terminal: Terminal) => Promise<ExitCode>;
}

const meetingWanted = (verb: string) =>
  [1, 1, `say which meeting: orderpaper ${verb} 2018-09-13-health-and-wellbeing-board`] as const;

/** Every verb; its own file does what it says, and is loaded only then. */
const VERBS: Readonly<Record<string, Verb>> = {
  check: {
    takes: ["content", "format"],
    run: async ({ content, values }, to) =>
      (await import("./commands/check.ts")).runCheck({ content, format: format(values.format) }, to),
  },
  build: {
    takes: ["content", "output", "base-url", "no-packs", "browser"],
    run: async ({ content, values }, to) => {
      const { browser, output = "_site" } = values;
      const options = {
        content,
        output,
        baseUrl: address(values["base-url"]),
        packs: !values["no-packs"],
        browser,
      };
      return (await import("./commands/build.ts")).runBuild(options, to);
    },
  },
  pack: {
    takes: ["content", "output", "browser"],
    words: meetingWanted("pack"),
    run: async ({ content, values, words: [meeting = ""] }, to) => {
      const { browser, output } = values;
      return (await import("./commands/pack.ts")).runPack({ meeting, content, output, browser }, to);
    },
  },
  freeze: {
    takes: ["content", "browser"],
    words: meetingWanted("freeze"),
    run: async ({ content, values: { browser }, words: [meeting = ""] }, to) =>
      (await import("./commands/freeze.ts")).runFreeze({ meeting, content, browser }, to),
  },
  serve: {
    takes: ["content", "output", "port", "browser", "shared"],
    run: async ({ content, values }, to) => {
      const { browser, output = "_site", shared } = values;
      const { runServe } = await import("./commands/serve.ts");
      await runServe({ content, output, port: port(values.port), browser, shared }, to, untilStopped());
      return 0;
    },
  },
  new: {
    takes: ["content", ...FLAGS],
    begins: true,
    words: [1, 99, `say what: orderpaper new ${THINGS.join("|")}; --help says more`],
    run: async ({ content, values, words: [thing = "", ...rest] }, to) => {
      const { askNobody, askOnTerminal } = await import("./commands/new/ask.ts");
      const asking = process.stdin.isTTY ? askOnTerminal() : askNobody;
      const flags = Object.fromEntries(FLAGS.map((flag) => [flag, values[flag]]));
      const { runNew } = await import("./commands/new/run.ts");
      return runNew({ thing, words: rest.join(" "), content, flags, asking }, to).finally(asking.close);
    },
  },
  explain: {
    takes: [],
    words: [0, 1, ""],
    run: async ({ words: [rule] }, to) => (await import("./commands/explain.ts")).runExplain(rule, to),
  },
  schemas: {
    takes: ["content", "output"],
    begins: true,
    run: async ({ content, values: { output = ".vscode/schemas" } }, to) =>
      (await import("./commands/schemas.ts")).runSchemas({ content, output }, to),
  },
};

async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.version) return say(terminal, version());
  if (values.help || name === "help")
    return say(terminal, [name, rest[0]].includes("new") ? newUsage() : USAGE);
  if (name === undefined) throw new UsageFault(`say what to do\n\n${USAGE}`);
  const verb = VERBS[name];
  if (!verb) throw new UsageFault(`there is no command “${name}”\n\n${USAGE}`);
  const stray = Object.keys(values).find((option) => !verb.takes.includes(option));
  if (stray !== undefined) throw new UsageFault(`orderpaper ${name} has no --${stray}\n\n${USAGE}`);
  const [least, most, wanted] = verb.words ?? [0, 0, ""];
  if (rest.length < least || (rest.length > most && wanted !== "")) throw new UsageFault(wanted);
  if (rest.length > most) throw new UsageFault(`orderpaper ${name} takes no “${rest[most]}”`);
  const content = values.content ?? "content";
  if (verb.takes.includes("content") && !verb.begins && !existsSync(content))
    throw new UsageFault(`there is no folder ${content}; say where the content is with --content DIR`);
  if (name !== "serve") leaveTidily();
  return verb.run({ values, content, words: rest }, terminal);
}

/** Resolves when the reader ends the server. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
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

function version(): string {
  const about: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return `orderpaper ${about.version}`;
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
