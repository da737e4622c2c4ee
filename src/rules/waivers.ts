import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { didYouMean } from "../model/meant.ts";
import type { Waiver } from "../model/waiver.ts";
import type { Locate } from "./locate.ts";

/** A waiver and where it stands. */
interface PlacedWaiver extends Waiver {
  readonly file: string;
  readonly index: number;
}

/**
 * What was found, with the waivers of the content applied: a waived finding stays as information that names who waived
 * it and why; a waiver that nothing needed, or of a rule there is none of, is a finding itself. Rules that speak of a file
 * are waived in that file; what the writing itself is refused for is no rule, and cannot be waived.
 */
export function withWaivers(
  findings: readonly Finding[],
  rules: readonly { readonly id: string }[],
  library: Library,
  locate: Locate,
): readonly Finding[] {
  const waivers = waiversOf(library);
  const known = rules.map(({ id }) => id);
  const places = new Map<string, PlacedWaiver>();
  for (const waiver of waivers) {
    const place = `${waiver.file}\n${waiver.rule}`;
    if (known.includes(waiver.rule) && !places.has(place)) places.set(place, waiver);
  }
  const used = new Set<PlacedWaiver>();
  const judged = findings.map((finding): Finding => {
    const waiver = places.get(`${finding.span.file}\n${finding.id}`);
    if (!waiver) return finding;
    used.add(waiver);
    return {
      ...finding,
      severity: "info",
      message: `waived by ${waiver.by}: ${finding.message}`,
      why: waiver.reason,
      help: "take the waiver out when its reason is gone",
    };
  });
  const idle = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver): Finding => {
      const { file, index, rule } = waiver;
      const span = locate(file, ["waive", index, "rule"]) ?? spanOnLine(file, 1, 1, 1);
      return known.includes(rule)
        ? {
            id: "waiver-unused",
            severity: "warning",
            span,
            elsewhere: [],
            message: `nothing here is found by ${rule}, so there is nothing to waive`,
            help: "take the waiver out",
          }
        : {
            id: "waiver-of-unknown-rule",
            severity: "error",
            span,
            elsewhere: [],
            message: `no rule is called “${rule}”`,
            help: didYouMean(rule, known, "orderpaper explain lists the rules"),
          };
    });
  return [...judged, ...idle];
}

function waiversOf({ bodies, meetings, actions, decisionRecords }: Library): readonly PlacedWaiver[] {
  const placed: PlacedWaiver[] = [];
  const add = (file: string, waive: readonly Waiver[] = []): void => {
    for (const [index, waiver] of waive.entries()) placed.push({ ...waiver, file, index });
  };
  for (const { file, waive } of bodies) add(file, waive);
  for (const { file, waive, papers, minutes } of meetings) {
    add(file, waive);
    for (const { body, waive: ofPaper } of papers) add(body.file, ofPaper);
    if (minutes) add(minutes.body.file, minutes.waive);
  }
  for (const { what, waive } of actions) add(what.file, waive);
  for (const { decision, waive } of decisionRecords) add(decision.file, waive);
  return placed;
}
