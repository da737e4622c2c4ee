import type { Severity } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Prose } from "../model/prose.ts";
import { gravity } from "./standing.ts";
import type { Standing } from "./standing-things.ts";

/** A text that is published as a page, and how grave a fault in it is. */
export interface Writing {
  readonly body: Prose;
  readonly severity: Severity;
}

/**
 * The longer texts of a meeting. A paper of a meeting still to be held can be put right before anybody reads it; minutes and
 * papers of the past are out already, and are warned about.
 */
export function writingsOfMeeting(library: Library, meeting: Meeting): readonly Writing[] {
  const { minutes, notices, papers } = meeting;
  const severity = gravity(library, meeting);
  return [
    ...(minutes ? [{ body: minutes.body, severity: "warning" as const }] : []),
    ...[notices, ...papers.map(({ body }) => body)].map((body) => ({ body, severity })),
  ];
}

/** The longer text of what belongs to no meeting: it is out, and is warned about. */
export const writingOf = ({ prose }: Standing): Writing => ({ body: prose, severity: "warning" });
