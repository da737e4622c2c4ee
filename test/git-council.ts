import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { TINY } from "./tiny-council.ts";

/** A council in a git repository of its own, whose commits are made by the test. */
export class GitCouncil {
  readonly repository = mkdtempSync(join(tmpdir(), "orderpaper-history-"));
  readonly content: string;
  #hour = 0;

  /** `below`: the folder of the repository that holds the content, "." for the repository itself. */
  constructor(below = "content") {
    this.content = join(this.repository, below);
    this.git("init", "-q", "-b", "main");
    this.write(TINY);
  }

  /** Runs git in the repository, or in the folder that is said; nothing of the machine's own configuration counts. */
  git(...words: readonly string[]): string {
    this.#hour += 1;
    const day = `2026-01-01T${String(this.#hour % 24).padStart(2, "0")}:00:00Z`;
    const env = {
      GIT_AUTHOR_DATE: day,
      GIT_COMMITTER_DATE: day,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
    };
    const who = [
      "-c",
      "user.name=Ada Clerk",
      "-c",
      "user.email=ada@tiny.example",
      "-c",
      "protocol.file.allow=always",
    ];
    return execFileSync("git", [...who, ...words], {
      cwd: this.repository,
      env: { ...process.env, ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Lays files over the content. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.content, path)), { recursive: true });
      writeFileSync(join(this.content, path), text);
    }
  }

  /** Lays files over the content and commits everything. */
  commit(files: Readonly<Record<string, string>> = {}): void {
    this.write(files);
    this.git("add", "-A");
    this.git("commit", "-q", "--allow-empty", "-m", "The clerk saved");
  }

  remove(): void {
    rmSync(this.repository, { recursive: true, force: true });
  }
}

/** The meeting of the tiny council with a day on which its agenda was published. */
export const PUBLISHED_MEETING = {
  "meetings/2026-01-15-board/meeting.md":
    "---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-07\nagenda:\n  - title: Street trees\n    papers: [01-report.md]\n---\n",
};

/** Its report with so many revisions, each on a later day, and these words. */
export function report(
  words: string,
  revisions: readonly string[] = [],
  fields = "",
): Record<string, string> {
  const revised = revisions.map(
    (reason, index) => `  - date: 2026-01-${String(9 + index).padStart(2, "0")}\n    reason: ${reason}\n`,
  );
  const head = `title: Street trees\nbackground-papers: []\n${fields}${revised.length > 0 ? `revised:\n${revised.join("")}` : ""}`;
  return { "meetings/2026-01-15-board/01-report.md": `---\n${head}---\n${words}` };
}
