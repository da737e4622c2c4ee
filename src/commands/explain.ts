import { didYouMean } from "../model/meant.ts";
import { RULES } from "../rules/index.ts";
import { rulePage } from "../views/rule-texts.ts";
import type { ExitCode } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

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
  const page = rulePage(id);
  if (page !== undefined) return page;
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
