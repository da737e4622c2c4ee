import type { UaDocument } from "../document/document.ts";

/** A rule that a file breaks. */
export interface UaFailure {
  /** As in veraPDF's profile, clause and test: "7.1-3". Those beyond the profile begin with "x-". */
  readonly rule: string;
  /** From 1. */
  readonly page?: number;
  /** One line a developer can act on. */
  readonly what: string;
}

/** A rule this checker knows, in a sentence that is true of a file that keeps it. */
export interface UaRule {
  readonly rule: string;
  readonly says: string;
}

/** Rules about one thing, and the one check that looks for all of them. */
export interface RuleGroup {
  readonly rules: readonly UaRule[];
  readonly check: (document: UaDocument) => readonly UaFailure[];
}

/** Notes that a rule is broken, on a page (from 1) where there is one to name. */
export type Fail<Id extends string> = (rule: Id, what: string, page?: number) => void;

/** Makes a group: `says` names its rules, and `check` can fail no others. */
export function ruleGroup<Id extends string>(
  says: Readonly<Record<Id, string>>,
  check: (document: UaDocument, fail: Fail<Id>) => void,
): RuleGroup {
  return {
    rules: Object.entries<string>(says).map(([rule, sentence]) => ({ rule, says: sentence })),
    check: (document) => {
      const failures: UaFailure[] = [];
      check(document, (rule, what, page) =>
        failures.push(page === undefined ? { rule, what } : { rule, page, what }),
      );
      return failures;
    },
  };
}
