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
  const of = (file: string, waive: readonly Waiver[] = []): readonly PlacedWaiver[] =>
    waive.map((waiver, index) => ({ ...waiver, file, index }));
  return [
    ...bodies.flatMap(({ file, waive }) => of(file, waive)),
    ...meetings.flatMap(({ file, waive, papers, minutes }) => [
      ...of(file, waive),
      ...papers.flatMap((paper) => of(paper.body.file, paper.waive)),
      ...(minutes ? of(minutes.body.file, minutes.waive) : []),
    ]),
    ...actions.flatMap(({ what, waive }) => of(what.file, waive)),
    ...decisionRecords.flatMap(({ decision, waive }) => of(decision.file, waive)),
  ];
}
