import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { didYouMean } from "../model/meant.ts";
import { RULES } from "../rules/index.ts";
import type { ExitCode } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** The folder of the rules' pages: they are written once, for this command, for the site and for the tests. */
const RULES_FOLDER = fileURLToPath(new URL("../../src/rules", import.meta.url));

/** `orderpaper explain RULE`: what a rule asks, why, what to do, with its examples; without a rule, the list of them. */
export async function runExplain(id: string | undefined, terminal: Terminal): Promise<ExitCode> {
  terminal.print(id === undefined ? listOfRules() : explained(id));
  return 0;
}

/**
 * The page of a rule as it stands in its folder, in Markdown. @throws UsageFault for a rule there is none of; findings
 * about how a file is written (yaml-colon and the like) say all there is to say themselves.
 */
export function explained(id: string): string {
  const page = `${RULES_FOLDER}/${id}/README.md`;
  if (RULES.some((rule) => rule.id === id) && existsSync(page)) return readFileSync(page, "utf8").trimEnd();
  const help = didYouMean(
    id,
    RULES.map((rule) => rule.id),
    "orderpaper explain lists them",
  );
  throw new UsageFault(`no rule is called “${id}”; ${help}`);
}

function listOfRules(): string {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(({ id, why }) => `${id.padEnd(width)}  ${why}`).join("\n");
}
