import type { Severity } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import type { Prose } from "../model/prose.ts";
import { gravity } from "./standing.ts";

/** A text that is published as a page, and how grave a fault in it is. */
export interface Writing {
  readonly body: Prose;
  readonly severity: Severity;
}

/**
 * Every longer text of the site. A paper of a meeting still to be held can be put right before anybody reads it; minutes,
 * papers of the past and standing pages are out already, and are warned about.
 */
export function writingsOf(library: Library): readonly Writing[] {
  const severity = gravity(library);
  const standing = [
    ...library.bodies.map(({ terms }) => terms),
    ...library.people.map(({ about }) => about),
    ...library.matters.map(({ about }) => about),
    ...library.decisionRecords.map(({ decision }) => decision),
    ...library.pages.map(({ body }) => body),
    ...library.meetings.flatMap(({ minutes }) => (minutes ? [minutes.body] : [])),
  ];
  return [
    ...standing.map((body): Writing => ({ body, severity: "warning" })),
    ...library.meetings.flatMap((meeting) =>
      [meeting.notices, ...meeting.papers.map(({ body }) => body)].map((body) => ({
        body,
        severity: severity(meeting),
      })),
    ),
  ];
}
