import type { ContentOwner, MarkedSequence } from "../document/content.ts";
import type { UaDocument } from "../document/document.ts";
import type { StructureElement } from "../document/structure-element.ts";
import { ruleGroup } from "./rule.ts";

/** What pages paint is tagged or an artifact, never both (ISO 14289-1, 7.1 and 7.20). Without a tree 7.1-11 has said it. */
export const contentRules = ruleGroup(
  {
    "7.1-1": "no artifact is within tagged content",
    "7.1-2": "no tagged content is within an artifact",
    "7.1-3": "everything painted is tagged or an artifact",
    "7.20-1": "no form stands for a page of another file",
    "7.20-2": "a form with tagged content is painted once",
  },
  (document, fail) => {
    const { content, tree } = document;
    for (const [form, { object, page, times }] of content.forms) {
      if (form.has("Ref")) fail("7.20-1", `form ${object} is a reference to another file`, page);
      if (form.has("StructParents") && times > 1)
        fail("7.20-2", `form ${object} has tagged content and is painted ${times} times`, page);
    }
    if (tree === undefined) return;
    for (const { page, owner, operators } of content.loose)
      fail(
        "7.1-3",
        `${operators.length} operators without marks in ${ownerText(owner)}: ${brief(operators)}`,
        page,
      );
    for (const sequence of content.sequences) {
      const { tag, mcid, page, painted, around, owner } = sequence;
      const outer = elementOf(document, around);
      const mark = `${tag}${mcid === undefined ? "" : ` with MCID ${mcid}`} in ${ownerText(owner)}`;
      if (tag === "Artifact" && outer !== undefined)
        fail("7.1-1", `an ${mark} is within content of ${outer.where}`, page);
      if (tag !== "Artifact" && isArtifact(around) && ownElement(document, sequence) !== undefined)
        fail("7.1-2", `${mark} is within an Artifact`, page);
      if (painted > 0 && !isArtifact(sequence) && elementOf(document, sequence) === undefined)
        fail("7.1-3", `${painted} operators marked ${mark} belong to no structure element`, page);
    }
  },
);

const ownElement = (
  { parentOf }: UaDocument,
  { owner, mcid }: MarkedSequence,
): StructureElement | undefined => (mcid === undefined ? undefined : parentOf(owner.structParents, mcid));

const elementOf = (
  document: UaDocument,
  sequence: MarkedSequence | undefined,
): StructureElement | undefined =>
  sequence === undefined
    ? undefined
    : (ownElement(document, sequence) ?? elementOf(document, sequence.around));

const isArtifact = (sequence: MarkedSequence | undefined): boolean =>
  sequence !== undefined && (sequence.tag === "Artifact" || isArtifact(sequence.around));

const ownerText = ({ kind, object }: ContentOwner): string =>
  kind === "page" ? "the page" : `form ${object}`;

const brief = (operators: readonly string[]): string =>
  operators.length > 5 ? `${operators.slice(0, 5).join(" ")} …` : operators.join(" ");
