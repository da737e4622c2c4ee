import { BODY_KINDS } from "../../model/body.ts";
import { lineOf, type OparlObject } from "./json.ts";

type BodyKind = (typeof BODY_KINDS)[number];

/** What councils of German-speaking countries and others call their bodies; the first that fits. */
const KINDS: readonly (readonly [words: RegExp, kind: BodyKind])[] = [
  [/unterausschu(?:ss|ß)|sub-?committee/i, "sub-committee"],
  [/aufsichtsrat|verwaltungsrat|vorstand|\bboard\b/i, "board"],
  [/\w*beirat\b|kommission|jury|\bpanel\b|forum\b/i, "panel"],
  [/arbeitsgruppe|arbeitskreis|projektgruppe|working[ -]group|task[ -]group/i, "working-group"],
  [/magistrat|senat\b|stadtvorstand|kreisvorstand|bezirksamt|cabinet|executive/i, "executive"],
  [/ausschu(?:ss|ß)|ausschüsse|committee/i, "committee"],
  [
    /vertretung|bürgerschaft|kreistag|stadtverordnetenversammlung|gemeindeversammlung|hauptorgan|plenum|(?:^|\s|stadt|gemeinde|markt|kreis|orts?|bezirks|stadtteil|land|samtgemeinde|verbandsgemeinde)rat(?:es)?(?:\s|$)|\bcouncil\b/i,
    "council",
  ],
];

/** Kinds of organizations that never meet: people stand in them, and they in no calendar. */
const NEVER_MEETS = /^(?:Partei|Fraktion|Verwaltungsbereich|Institution|party|faction|group)$/i;

/** The kind of a body by its words; undefined if none says it. */
export function bodyKind(organization: OparlObject): BodyKind | undefined {
  const classification = lineOf(organization.classification) ?? "";
  const own = BODY_KINDS.find((kind) => kind === classification);
  if (own) return own;
  const words = [lineOf(organization.name) ?? "", classification].join(" ");
  return KINDS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Whether people sit in it as a group and not as a body of the council. */
export function isPartyGroup(organization: OparlObject): boolean {
  const type = lineOf(organization.organizationType) ?? "";
  const words = `${lineOf(organization.classification) ?? ""} ${lineOf(organization.name) ?? ""}`;
  return /^(?:Partei|Fraktion)$/i.test(type) || /fraktion\b|\bfraktion|party group/i.test(words);
}

/** Whether it is no body of the council at all, by its type. */
export const neverMeets = (organization: OparlObject): boolean =>
  NEVER_MEETS.test(lineOf(organization.organizationType) ?? "") || isPartyGroup(organization);
