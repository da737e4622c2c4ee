import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { filesOf } from "../../../../src/content/files.ts";
import { gitHistory } from "../../../../src/content/history/history.ts";
import { type Loaded, load } from "../../../../src/content/load.ts";
import type { PaperVersion } from "../../../../src/model/paper-version.ts";
import { GitCouncil, PUBLISHED_MEETING, report } from "../../../git-council.ts";

const PAPER = "meetings/2026-01-15-board/01-report.md";
const FORTY = "## Summary\n\nForty trees were planted.\n";
const FIFTY = "## Summary\n\nFifty trees were planted.\n";
const SIXTY = "## Summary\n\nSixty trees were planted.\n";

const councils: GitCouncil[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const council of councils.splice(0)) council.remove();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function council(below?: string): GitCouncil {
  const made = new GitCouncil(below);
  councils.push(made);
  made.write(PUBLISHED_MEETING);
  return made;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-"));
  folders.push(folder);
  return folder;
}

const loaded = (content: string): Loaded => load(filesOf(content), undefined, () => gitHistory(content));

function versions({ library }: Loaded, paper = "01-report"): readonly PaperVersion[] {
  const found = library.meetings.flatMap(({ papers }) => papers).find(({ id }) => id === paper);
  if (!found) throw new Error(`no paper ${paper}`);
  return library.versionsOf(found);
}

/** The words of each version, or why there are none. */
const wordsOf = (read: Loaded, paper?: string): readonly string[] =>
  versions(read, paper).map(({ words }) => (words.are === "here" ? words.text.body.text.trim() : words.are));

const forty = FORTY.trim();
const fifty = FIFTY.trim();
const sixty = SIXTY.trim();

describe("the published versions of a paper", () => {
  it("are the last committed state before each entry of revised:, and the file as it is", () => {
    const { content } = twiceRevised();
    const read = loaded(content);
    expect(wordsOf(read)).toEqual([forty, fifty, sixty]);
    expect(versions(read).map(({ number, date, reason }) => [number, date, reason])).toEqual([
      [0, "2026-01-07", undefined],
      [1, "2026-01-09", "Miscounted."],
      [2, "2026-01-10", "Ten more."],
    ]);
    expect(read.findings.filter(({ id }) => id === "history-not-here")).toEqual([]);
  });

  it("have the hash of the file's bytes, and the commit of all but the newest", () => {
    const made = twiceRevised();
    const here = versions(loaded(made.content)).map(({ words }) =>
      words.are === "here" ? words : undefined,
    );
    const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
    expect(here.at(-1)?.sha256).toBe(hash(readFileSync(join(made.content, PAPER))));
    expect(here.at(-1)?.commit).toBeUndefined();
    expect(here[0]?.commit).toBe(made.git("rev-parse", "HEAD~2").trim());
    expect(here[0]?.sha256).toBe(hash(Buffer.from(Object.values(report(FORTY)).join(""))));
  });

  it("are those before the file that is being written, which is not committed yet", () => {
    const made = council();
    made.commit(report(FORTY));
    made.write(report(FIFTY, ["Miscounted."]));
    expect(wordsOf(loaded(made.content))).toEqual([forty, fifty]);
  });

  it("do not count a state that a later one without a new entry replaced", () => {
    const made = council();
    made.commit(report("## Summary\n\nA draft.\n"));
    made.commit(report(FORTY));
    made.commit(report(FIFTY, ["Miscounted."]));
    expect(wordsOf(loaded(made.content))).toEqual([forty, fifty]);
  });

  it("are found by their entries, whatever days the commits have", () => {
    const made = twiceRevised();
    made.git("rebase", "-q", "--root", "--force-rebase", "--ignore-date");
    expect(wordsOf(loaded(made.content))).toEqual([forty, fifty, sixty]);
  });

  it("follow a file that was renamed, and its meeting's folder with it", () => {
    const made = council();
    made.commit(report(`${FORTY}\n${"More was said of the trees than can be told here. ".repeat(9)}\n`));
    made.git("mv", "content/meetings/2026-01-15-board", "content/meetings/2026-01-16-board");
    made.commit({
      "meetings/2026-01-16-board/meeting.md": PUBLISHED_MEETING[
        "meetings/2026-01-15-board/meeting.md"
      ].replace("date: 2026-01-15", "date: 2026-01-16"),
    });
    const [text = ""] = Object.values(report(FIFTY, ["Miscounted."]));
    made.commit({ "meetings/2026-01-16-board/01-report.md": text });
    expect(wordsOf(loaded(made.content))[0]).toMatch(/^## Summary\n\nForty/);
  });

  it("are never another paper's, from which it was copied", () => {
    const made = council();
    made.commit(report(FORTY));
    made.commit({
      "meetings/2026-01-15-board/02-copy.md": Object.values(report(FORTY, ["Copied."])).join(""),
    });
    expect(wordsOf(loaded(made.content), "02-copy")).toEqual(["not here", forty]);
  });

  it("are never read from outside the content: a private tree of the same repository stays shut", () => {
    const made = council("public/content");
    const secret = Object.values(report("## Summary\n\nThe price was agreed in private.\n")).join("");
    made.write({ "../../kept/meetings/2026-01-15-board/01-report.md": secret });
    made.git("rm", "-q", "--cached", "--ignore-unmatch", `public/content/${PAPER}`);
    rmSync(join(made.content, PAPER));
    made.commit();
    made.git("mv", "kept/meetings/2026-01-15-board/01-report.md", `public/content/${PAPER}`);
    made.write(report("## Summary\n\nThe price was agreed in private.\n", ["Made public."]));
    made.commit();
    expect(wordsOf(loaded(made.content))[0]).toBe("not here");
  });

  it("stop where the paper was taken out and put back: what was withdrawn stays withdrawn", () => {
    const made = council();
    made.commit(report(FORTY));
    rmSync(join(made.content, PAPER));
    made.commit();
    made.commit(report(FIFTY, ["Put back."]));
    expect(wordsOf(loaded(made.content))).toEqual(["not here", fifty]);
  });

  it("are those of the main line: what a branch held before it was merged was never published", () => {
    const made = council();
    made.commit(report(FORTY));
    made.git("checkout", "-q", "-b", "work");
    made.commit(report("## Summary\n\nA thought on a branch.\n"));
    made.commit(report(FIFTY, ["Miscounted."]));
    made.git("checkout", "-q", "main");
    made.git("merge", "-q", "--no-ff", "-m", "Merge", "work");
    expect(wordsOf(loaded(made.content))).toEqual([forty, fifty]);
  });

  it("begin with the publication: a revision of a draft is none of a paper that readers had", () => {
    const made = council();
    made.commit(report(FORTY));
    const early = Object.values(report(FIFTY, ["Before it was published."])).join("");
    made.commit({ [PAPER]: early.replace("2026-01-09", "2026-01-06") });
    expect(wordsOf(loaded(made.content))).toEqual([]);
  });
});

describe("where the history is", () => {
  it.each([["."], ["council/site/content"]])("content may be %s of the repository", (below) => {
    expect(wordsOf(loaded(twiceRevised(below).content))).toEqual([forty, fifty, sixty]);
  });

  it("a worktree has it too", () => {
    const made = twiceRevised();
    const tree = join(emptyFolder(), "tree");
    made.git("worktree", "add", "-q", "--detach", tree);
    expect(wordsOf(loaded(join(tree, "content")))).toEqual([forty, fifty, sixty]);
  });

  it("a shallow clone has not: the versions are named, and a note says what to type", () => {
    const made = twiceRevised();
    const clone = join(emptyFolder(), "clone");
    made.git("clone", "-q", "--depth", "1", `file://${made.repository}`, clone);
    const read = loaded(join(clone, "content"));
    expect(wordsOf(read)).toEqual(["not here", "not here", sixty]);
    const said = read.findings.filter(({ id }) => id === "history-not-here");
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      severity: "info",
      help: expect.stringContaining("git fetch --unshallow"),
    });
  });

  it("no repository: the same, and it is no error", () => {
    const made = twiceRevised();
    rmSync(join(made.repository, ".git"), { recursive: true });
    const read = loaded(made.content);
    expect(wordsOf(read)).toEqual(["not here", "not here", sixty]);
    expect(read.findings.map(({ id, severity }) => [id, severity])).toEqual([["history-not-here", "info"]]);
  });

  it("no git: the same", () => {
    const made = twiceRevised();
    const path = process.env.PATH;
    process.env.PATH = emptyFolder();
    try {
      expect(wordsOf(loaded(made.content))).toEqual(["not here", "not here", sixty]);
    } finally {
      process.env.PATH = path;
    }
  });

  it("a repository without a commit lacks nothing", () => {
    const made = council();
    made.write(report(FIFTY, ["Miscounted."]));
    const read = loaded(made.content);
    expect(wordsOf(read)).toEqual(["not here", fifty]);
    expect(read.findings).toEqual([]);
  });

  it("git is not asked at all where no published paper was revised", () => {
    const made = council();
    made.commit(report(FORTY));
    const asked = (): never => {
      throw new Error("asked");
    };
    expect(load(filesOf(made.content), undefined, asked).findings).toEqual([]);
  });
});

describe("a hostile repository", () => {
  it("runs nothing of its own", () => {
    const made = twiceRevised();
    const trace = join(made.repository, "ran");
    const program = join(made.repository, "program.sh");
    writeFileSync(program, `#!/bin/sh\ntouch ${trace}\ncat\n`);
    chmodSync(program, 0o755);
    const own = (name: string, value: string): void => {
      execFileSync("git", ["config", name, value], { cwd: made.repository });
    };
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "core.sshCommand",
      "diff.external",
      "gpg.program",
      "core.alternateRefsCommand",
    ])
      own(name, program);
    own("log.showSignature", "true");
    own("diff.words.textconv", program);
    own("filter.words.smudge", program);
    own("filter.words.clean", program);
    own("core.hooksPath", made.repository);
    own("diff.renames", "copies");
    writeFileSync(join(made.repository, ".git", "info", "attributes"), "*.md diff=words filter=words\n");
    expect(wordsOf(loaded(made.content))).toEqual([forty, fifty, sixty]);
    expect(existsSync(trace)).toBe(false);
    // Git that is asked without care runs them.
    execFileSync("git", ["status"], { cwd: made.repository, stdio: "ignore" });
    expect(existsSync(trace)).toBe(true);
  });

  it("is not another one, whatever the environment says", () => {
    const made = twiceRevised();
    const other = council();
    other.commit(report("## Summary\n\nAnother council's.\n"));
    process.env.GIT_DIR = join(other.repository, ".git");
    try {
      expect(wordsOf(loaded(made.content))).toEqual([forty, fifty, sixty]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

describe("words that must not be seen again", () => {
  it("are not shown where the newer version has a redaction in their place", () => {
    const made = council();
    made.commit(report("## Summary\n\nThe tenant is Orla Thane.\n"));
    made.commit(report("## Summary\n\nThe tenant is [[exempt 2]].\n", ["Withheld."]));
    const read = loaded(made.content);
    expect(wordsOf(read)[0]).toBe("not shown");
    expect(JSON.stringify(versions(read))).not.toMatch(/Orla|[0-9a-f]{64}.*[0-9a-f]{64}/);
  });

  it("nor any version before that one", () => {
    const made = council();
    made.commit(report("## Summary\n\nThe tenant is Orla Thane.\n"));
    made.commit(report("## Summary\n\nThe tenant is Orla Thane, we think.\n", ["Unsure."]));
    made.commit(report("## Summary\n\nThe tenant is [[exempt 2]].\n", ["Unsure.", "Withheld."]));
    expect(wordsOf(loaded(made.content)).slice(0, 2)).toEqual(["not shown", "not shown"]);
  });

  it("nor where the revision says redline: no, in whichever later version", () => {
    const made = council();
    made.commit(report(FORTY));
    const reasons = ["A name was in it.\n    redline: no", "Ten more."];
    made.commit(report(FIFTY, reasons.slice(0, 1)));
    made.commit(report(SIXTY, reasons));
    expect(wordsOf(loaded(made.content))).toEqual(["not shown", fifty, sixty]);
  });

  it("a redaction that both versions have hides nothing", () => {
    const made = council();
    made.commit(report(`${FORTY}\nThe tenant of the nursery is [[exempt 2]] and has been for years.\n`));
    made.commit(
      report(`${FIFTY}\nThe tenant of the nursery is [[exempt 2]] and has been for years.\n`, [
        "Miscounted.",
      ]),
    );
    expect(wordsOf(loaded(made.content))[0]).toMatch(/^## Summary\n\nForty/);
  });

  it("withheld words that were once committed by mistake are read by nobody", () => {
    const made = council();
    made.commit(report("## Summary\n\nThe tenant is [[exempt 2: Orla Thane]].\n"));
    made.commit(report("## Summary\n\nThe tenant is [[exempt 2]].\n", ["Withheld."]));
    expect(wordsOf(loaded(made.content))[0]).toBe("not shown");
  });
});

function twiceRevised(below?: string): GitCouncil {
  const made = council(below);
  made.commit(report(FORTY));
  made.commit(report(FIFTY, ["Miscounted."]));
  made.commit(report(SIXTY, ["Miscounted.", "Ten more."]));
  return made;
}
