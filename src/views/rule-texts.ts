import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RULES } from "../rules/index.ts";

/** The folder of the rules' pages: they are written once, for `orderpaper explain`, for the site and for the tests. */
const FOLDER = fileURLToPath(new URL("../../src/rules", import.meta.url));

/** One file of an example, as it would stand in the content folder. */
export interface RuleExample {
  readonly isOk: boolean;
  readonly path: string;
  readonly text: string;
}

/** The page of a rule in its parts. */
export interface RuleText {
  /** What, why, what to do, in Markdown. */
  readonly words: string;
  /** The first paragraph: what the rule finds. */
  readonly what: string;
  readonly examples: readonly RuleExample[];
}

/** The page of a rule as it stands in its folder, in Markdown; undefined if there is no rule of that name. */
export function rulePage(id: string): string | undefined {
  const file = `${FOLDER}/${id}/README.md`;
  if (!RULES.some((rule) => rule.id === id) || !existsSync(file)) return undefined;
  return readFileSync(file, "utf8").trimEnd();
}

/** The same in parts. Throws if there is no such rule. */
export function ruleText(id: string): RuleText {
  const page = rulePage(id);
  if (page === undefined) throw new Error(`no rule is called ${id}`);
  const [words = ""] = page.replace(/^# .*\n+/, "").split(/\n```/, 1);
  return {
    words: words.trim(),
    what: /^\*\*What\.\*\*\s+([\s\S]*?)(?:\n\n|$)/.exec(words)?.[1] ?? "",
    examples: [...page.matchAll(/^```\w+ (not ok|ok) (\S+)\n([\s\S]*?)^```/gm)].map(
      ([, kind, path = "", text = ""]) => ({ isOk: kind === "ok", path, text }),
    ),
  };
}
