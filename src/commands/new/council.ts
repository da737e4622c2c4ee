import type { BODY_KINDS } from "../../model/body.ts";
import type { Profile } from "../../model/council.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page } from "./draft.ts";

/** `council.yaml`: the organisation, and which law applies to it. */
export function draftCouncil(name: string, profile: Profile, url?: string): Draft {
  const lines = [
    field("name", name),
    field("profile", profile),
    ...(url === undefined ? ["# url: https://meetings.example.gov.uk"] : [field("url", url)]),
    "time-zone: Europe/London",
    "language: en-GB",
    "# contact: { name: Committee Services, email: committees@example.gov.uk, tel: 020 7946 0000 }",
    "# Days on which the offices are closed beside bank holidays; they do not count as clear days.",
    "office-closures: []",
  ];
  return { path: "council.yaml", text: `${lines.join("\n")}\n` };
}

/**
 * A committee, board or council. Its file name is its id for ever. Everybody who has a file already stands below as a
 * member to be: lines that begin with # say nothing until it is taken away.
 */
export function draftBody(
  name: string,
  kind: (typeof BODY_KINDS)[number],
  people: readonly string[] = [],
): Draft {
  const [first = "ada-clerk", ...others] = people;
  const lines = [
    field("name", name),
    field("kind", kind),
    "# Take away the # from what is so. Members are files of people/, without .md.",
    "# quorum: 3",
    "# members:",
    `#   - { person: ${first}, role: Chair }`,
    ...others.map((id) => `#   - ${id}`),
    "standing-items:",
    "  - Apologies for absence",
    "  - Declarations of interest",
    "  - Minutes and actions arising",
  ];
  return {
    path: `bodies/${slug(name)}.md`,
    text: page(lines, "## What it does\n\nIts terms of reference, in your own words.\n"),
  };
}

/** A member or officer who is referred to by id: the name of the file. */
export function draftPerson(name: string, title?: string, post?: string): Draft {
  const lines = [
    field("name", name),
    ...(title === undefined ? [] : [field("title", title)]),
    ...(post === undefined ? [] : [field("post", post)]),
  ];
  return { path: `people/${slug(name)}.md`, text: page(lines) };
}
