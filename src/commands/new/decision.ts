import type { CivilDate } from "../../model/civil-date.ts";
import type { DecisionRecordKind } from "../../model/decision-record.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page, scalar } from "./draft.ts";

export interface NewDecision {
  readonly title: string;
  readonly kind: DecisionRecordKind;
  /** An id or a name. */
  readonly by: string;
  /** The body whose power it was, by its id. */
  readonly body?: string | undefined;
  readonly date: CivilDate;
  readonly what: string;
  readonly reasons: string;
  /** None where nothing else was considered. */
  readonly options: readonly string[];
}

/** The record of a decision that one member or officer took; its file is named for its day and what it is about. */
export function draftDecision({ title, kind, by, body, date, what, reasons, options }: NewDecision): Draft {
  const lines = [
    field("title", title),
    `kind: ${kind}`,
    field("by", by),
    ...(body === undefined ? [] : [field("body", body)]),
    `date: ${date}`,
    "# Then write the day on which it was published, and the delegation it was taken under:",
    "# published: 2026-01-31",
    "# under: Scheme of delegation, paragraph …",
    field("reasons", reasons),
    ...(options.length === 0
      ? ["options-considered: []"]
      : ["options-considered:", ...options.map((option) => `  - ${scalar(option)}`)]),
  ];
  const name = slug(title).split("-").slice(0, 8).join("-");
  return { path: `decisions/${date}-${name}.md`, text: page(lines, `${what}\n`) };
}
