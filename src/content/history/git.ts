import { spawnSync } from "node:child_process";

/** Most that one answer of git may hold, in bytes: the names of a hundred thousand commits. */
const MOST = 512 * 1024 * 1024;

/** Minutes are for the history of a whole county; what takes longer hangs. */
const LONGEST_MS = 120_000;

/**
 * What a repository's own configuration could make git do besides reading: none of it. These win over every file, because
 * they stand on the command line.
 */
const SAFELY = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.attributesFile=/dev/null",
  "-c",
  "protocol.allow=never",
  "-c",
  "safe.bareRepository=explicit",
  "-c",
  "diff.orderFile=/dev/null",
];

/** The environment without what would tell git of another repository or another configuration. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    // A clone that left objects behind would fetch them: by no protocol, whatever the configuration allows.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
}

/**
 * What git says of the repository a folder lies in; undefined if there is no git, no repository, or git refuses. Reads only:
 * no hook, filter, pager, signature check or external difference is run, nothing is fetched, nothing is written.
 */
export function askGit(folder: string, words: readonly string[], input = ""): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", ["-C", folder, ...SAFELY, ...words], {
    input,
    env: environment(),
    maxBuffer: MOST,
    timeout: LONGEST_MS,
    windowsHide: true,
    stdio: ["pipe", "pipe", "ignore"],
  });
  return error === undefined && status === 0 ? stdout : undefined;
}
