import { byPlace, type Finding, type Severity, type Span, spanOnLine } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import type { Locate } from "./locate.ts";
import { withWaivers } from "./waivers.ts";

export type { Locate } from "./locate.ts";

/** Where a rule points: a stretch of a line, or a field of a file's front matter. */
export type At =
  | { readonly file: string; readonly line: number; readonly column?: number; readonly length?: number }
  | { readonly file: string; readonly field: readonly (string | number)[] };

/** What a rule says: where, what is the case, what to type. The runner adds id, and the rule's severity and why. */
export interface Said {
  readonly at: At;
  /** Where it is milder or graver than the rule in general: a published record is only warned about. */
  readonly severity?: Severity;
  /** The provision of the law that applies here, where it depends on the council. */
  readonly why?: string;
  readonly message: string;
  readonly help: string;
  readonly elsewhere?: readonly { readonly at: At; readonly note: string }[];
}

/** What rules read: the library, and every file's text as it was written. */
export interface Matter {
  readonly library: Library;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Rule {
  /** Permanent; the name of the rule's folder; names the bad thing. */
  readonly id: string;
  readonly severity: Severity;
  /** The law or the reason, in one line. */
  readonly why: string;
  /** Whether only `orderpaper check` says it, because it is of a person and not of a paper: no site, log or annotation has it. */
  readonly isForOfficers?: boolean;
  readonly check: (matter: Matter, report: (said: Said) => void) => void;
}

/** Runs rules over a council, with the waivers its content has. Findings come sorted by place; rules never stop one another. */
export function runRules(rules: readonly Rule[], matter: Matter, locate: Locate): readonly Finding[] {
  const spanOf = (at: At): Span =>
    "field" in at
      ? (locate(at.file, at.field) ?? spanOnLine(at.file, 1, 1, 1))
      : spanOnLine(
          at.file,
          at.line,
          at.column ?? 1,
          at.length ?? lineLength(matter.texts.get(at.file), at.line),
        );
  const findings: Finding[] = [];
  for (const { id, severity, why, check } of rules)
    check(matter, ({ at, message, help, elsewhere = [], ...here }) => {
      findings.push({
        id,
        severity: here.severity ?? severity,
        why: here.why ?? why,
        span: spanOf(at),
        message,
        help,
        elsewhere: elsewhere.map((other) => ({ span: spanOf(other.at), note: other.note })),
      });
    });
  return [...withWaivers(findings, rules, matter.library, locate)].sort(byPlace);
}

const lineLength = (text: string | undefined, line: number): number =>
  text?.split("\n")[line - 1]?.length ?? 1;
