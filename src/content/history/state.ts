import { askGit } from "./git.ts";

/**
 * What the history of a content folder depends on, as one text: the same text, the same history. Undefined
 * for a copy that left objects behind (`git clone --filter`): which ones it has by now, nothing tells.
 */
export function historyState(folder: string): string | undefined {
  const lines = (words: readonly string[]): string | undefined => askGit(folder, words)?.toString("utf8");
  const head = lines(["rev-parse", "--show-prefix", "--is-shallow-repository", "--verify", "HEAD^{commit}"]);
  if (head === undefined) {
    const begun = lines(["rev-parse", "--is-inside-work-tree"]) !== undefined;
    return begun ? "no commit" : "no repository";
  }
  if (lines(["config", "--get-regexp", PARTIAL]) !== undefined) return undefined;
  // A shallow clone may be deepened while its newest commit stays.
  const isShallow = head.split("\n").includes("true");
  return isShallow ? `${head}${lines(["rev-list", "--first-parent", "--count", "HEAD"])}` : head;
}

const PARTIAL = "^(extensions\\.partialclone|remote\\..*\\.promisor)$";
