import { type Format, PRINTERS } from "../findings/report.ts";
import { audienceOf, type MembersEdition, membersOutput } from "./audience.ts";
import type { ExitCode } from "./check.ts";
import { FLAGS, THINGS } from "./new/flags.ts";
import { memoryOf } from "./sizes.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";
import type { parse } from "./words.ts";

/** A command as it was typed. */
export interface Call {
  readonly values: ReturnType<typeof parse>["values"];
  readonly content: string;
  /** What stood behind the verb. */
  readonly words: readonly string[];
}

export interface Verb {
  /** The options it takes; any other is a fault of use. */
  readonly takes: readonly string[];
  /** Whether it may be said where there is no content yet. */
  readonly begins?: boolean;
  /** How many words it takes behind it, at least and at most, and what to say of one too few. */
  readonly words?: readonly [least: number, most: number, wanted: string];
  readonly run: (call: Call, terminal: Terminal) => Promise<ExitCode>;
}

const MEMBERS = ["audience", "private", "copy"] as const;

/** Where an edition goes; a members' edition must say so, and never into anything public. */
const outputOf = (output: string | undefined, content: string, { privateTree }: MembersEdition) =>
  privateTree === undefined ? output : membersOutput(output, content, privateTree);

const meetingWanted = (verb: string) =>
  [1, 1, `say which meeting: orderpaper ${verb} 2018-09-13-health-and-wellbeing-board`] as const;

/** The cache that parts of a build share. Throws a UsageFault if none is said, or if they cannot be of one build. */
function sharedCache(
  option: "--shard" | "--merge",
  cache: string | undefined,
  { audience, "no-packs": noPacks, shard, merge }: Call["values"],
): string {
  if (shard !== undefined && merge)
    throw new UsageFault("say --shard, or behind all of them --merge, not both");
  if (audience !== undefined)
    throw new UsageFault(`${option} is for the public edition: a members’ edition is made on one machine`);
  if (noPacks) throw new UsageFault(`${option} shares out the packs: take --no-packs out`);
  if (cache === undefined)
    throw new UsageFault(`${option} wants --cache DIR, the folder that all parts share`);
  return cache;
}

/** Every verb; its own file does what it says, and is loaded only then. */
export const VERBS: Readonly<Record<string, Verb>> = {
  check: {
    takes: ["content", "format", "audience", "private"],
    run: async ({ content, values }, to) => {
      const options = { content, format: format(values.format), ...audienceOf(values) };
      return (await import("./check.ts")).runCheck(options, to);
    },
  },
  build: {
    takes: [
      "content",
      "output",
      "base-url",
      "no-packs",
      "browser",
      "cache",
      "shard",
      "merge",
      "fresh",
      "memory-limit",
      ...MEMBERS,
    ],
    run: async ({ content, values }, to) => {
      const members = audienceOf(values);
      const { browser, cache, shard, merge: isMerge } = values;
      const memory = memoryOf(values["memory-limit"]);
      if (shard !== undefined) {
        const cacheFolder = sharedCache("--shard", cache, values);
        const { runShard, shardOf } = await import("./shard.ts");
        const baseUrl = address(values["base-url"]);
        return runShard({ content, baseUrl, cacheFolder, shard: shardOf(shard), browser, memory }, to);
      }
      const output = outputOf(values.output, content, members) ?? "_site";
      const options = {
        content,
        ...members,
        output,
        baseUrl: address(values["base-url"]),
        packs: !values["no-packs"],
        browser,
        cacheFolder: isMerge ? sharedCache("--merge", cache, values) : cache,
        isMerge,
        isFresh: values.fresh,
        memory,
      };
      return (await import("./build-unless-same.ts")).runBuild(options, to);
    },
  },
  pack: {
    takes: ["content", "output", "browser", ...MEMBERS],
    words: meetingWanted("pack"),
    run: async ({ content, values, words: [meeting = ""] }, to) => {
      const members = audienceOf(values);
      const { browser } = values;
      const output = outputOf(values.output, content, members);
      return (await import("./pack.ts")).runPack({ meeting, content, ...members, output, browser }, to);
    },
  },
  freeze: {
    takes: ["content", "browser"],
    words: meetingWanted("freeze"),
    run: async ({ content, values: { browser }, words: [meeting = ""] }, to) =>
      (await import("./freeze.ts")).runFreeze({ meeting, content, browser }, to),
  },
  record: {
    takes: ["content"],
    run: async ({ content }, to) => (await import("./record.ts")).runRecord({ content }, to),
  },
  serve: {
    takes: ["content", "output", "port", "browser", "shared"],
    run: async ({ content, values }, to) => {
      const { browser, output = "_site", shared } = values;
      const { runServe } = await import("./serve.ts");
      await runServe({ content, output, port: port(values.port), browser, shared }, to, untilStopped());
      return 0;
    },
  },
  new: {
    takes: ["content", ...FLAGS],
    begins: true,
    words: [1, 99, `say what: orderpaper new ${THINGS.join("|")}; --help says more`],
    run: async ({ content, values, words: [thing = "", ...rest] }, to) => {
      const { askNobody, askOnTerminal } = await import("./new/ask.ts");
      const asking = process.stdin.isTTY ? askOnTerminal() : askNobody;
      const flags = Object.fromEntries(FLAGS.map((flag) => [flag, values[flag]]));
      const { runNew } = await import("./new/run.ts");
      return runNew({ thing, words: rest.join(" "), content, flags, asking }, to).finally(asking.close);
    },
  },
  import: {
    takes: ["content", "meeting", "item", "force"],
    begins: true,
    words: [
      2,
      2,
      "say from what: orderpaper import moderngov FOLDER, import oparl FOLDER-OR-ADDRESS, or import docx FILE --meeting MEETING",
    ],
    run: async ({ content, values, words: [kind = "", source = ""] }, to) => {
      const { meeting, item, force = false } = values;
      return (await import("./import.ts")).runImport({ kind, source, content, meeting, item, force }, to);
    },
  },
  redact: {
    takes: ["content", "private", "keep", "force"],
    words: [1, 1, "say which file of the private tree: orderpaper redact ../private/meetings/…/04-report.md"],
    run: async ({ content, values, words: [file = ""] }, to) => {
      const { keep = [], force = false, private: privateTree } = values;
      return (await import("./redact.ts")).runRedact({ file, content, privateTree, keep, force }, to);
    },
  },
  "verify-public": {
    takes: ["output", "private", "content", "certificate", "waive", "on", "format"],
    begins: true,
    run: async ({ values }, to) => {
      const {
        output = "_site",
        private: privateTree,
        content,
        certificate,
        waive: waived,
        on,
        format,
      } = values;
      const { runVerifyPublic } = await import("./verify-public.ts");
      return runVerifyPublic({ output, privateTree, content, certificate, waived, on, format }, to);
    },
  },
  explain: {
    takes: [],
    words: [0, 1, ""],
    run: async ({ words: [rule] }, to) => (await import("./explain.ts")).runExplain(rule, to),
  },
  schemas: {
    takes: ["content", "output"],
    begins: true,
    run: async ({ content, values: { output = ".vscode/schemas" } }, to) =>
      (await import("./schemas.ts")).runSchemas({ content, output }, to),
  },
};

/** Resolves when the reader ends the server. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
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
