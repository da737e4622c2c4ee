import type { Body } from "../model/body.ts";
import type { ConflictOfInterest, DecisionRecord, TypedDecisionRecord } from "../model/decision-record.ts";
import { isBlank } from "../model/prose.ts";
import { exemptionOf, keyDecisionOf } from "./item-facts.ts";
import { bodyOf } from "./link-meeting.ts";
import type { Matters } from "./matters.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import type { Source } from "./source.ts";

/**
 * A decision record with its people and its body. A member of the executive who names no body decides for the council's one
 * executive, if it has one.
 */
export function linkDecisionRecord(
  id: string,
  { source, typed }: Read<TypedDecisionRecord>,
  bodies: ReadonlyMap<string, Body>,
  { matters, resolver }: { readonly matters: Matters; readonly resolver: NameResolver },
  reader: Reader,
): DecisionRecord {
  const {
    body: named,
    by,
    consulted,
    conflicts,
    exempt,
    "key-decision": keyDecision,
    matter: step,
    ...facts
  } = typed;
  const matter = step === undefined ? undefined : matters.named(source, step, ["matter"]);
  const body =
    named === undefined
      ? executiveOf(typed, bodies)
      : bodyOf({ source, typed: { body: named } }, bodies, reader);
  if (isBlank(source.body))
    reader.findLine(source, source.body.firstLine - 1, {
      id: "decision-without-words",
      message: "the record must say below this line what was decided, and says nothing",
      help: "write the decision in a sentence or two below the front matter",
    });
  return {
    ...facts,
    id,
    by: resolver.name(source, by, ["by"]),
    ...(body ? { body } : {}),
    consulted: resolver.names(source, consulted, ["consulted"]),
    ...(conflicts === undefined ? {} : { conflicts: conflictsOf(source, conflicts, resolver) }),
    ...(exempt === undefined ? {} : { exempt: exemptionOf(exempt) }),
    ...(keyDecision === undefined ? {} : { keyDecision: keyDecisionOf(keyDecision) }),
    ...(matter ? { matter } : {}),
    decision: source.body,
  };
}

const conflictsOf = (
  source: Source,
  typed: NonNullable<TypedDecisionRecord["conflicts"]>,
  resolver: NameResolver,
): readonly ConflictOfInterest[] =>
  typed.map((conflict, index): ConflictOfInterest => {
    const path = ["conflicts", index];
    if (typeof conflict === "string") return { person: resolver.name(source, conflict, path) };
    const { interest, dispensation, ...name } = conflict;
    return {
      person: resolver.name(source, name, path),
      ...(interest === undefined ? {} : { interest }),
      ...(dispensation === undefined ? {} : { dispensation }),
    };
  });

function executiveOf({ kind }: TypedDecisionRecord, bodies: ReadonlyMap<string, Body>): Body | undefined {
  const executives = [...bodies.values()].filter((body) => body.kind === "executive");
  return kind === "executive-member" && executives.length === 1 ? executives[0] : undefined;
}
