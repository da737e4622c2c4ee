import type { Paper } from "../../model/paper.ts";
import type { Report, Rule } from "../rule.ts";

/** Classifications of what may not be published; "the annex is considered in private" is none. */
export const RESTRICTED =
  /^\W*(?:exempt|confidential|restricted|official[- ]sensitive|private|part (?:2|ii|b))\b|\bnot for publication\b/i;
/** A line that says so in capitals, as covers of withheld papers do. */
export const COVER =
  /^\W*(?:NOT FOR PUBLICATION|STRICTLY CONFIDENTIAL|EXEMPT FROM (?:PUBLICATION|DISCLOSURE))\b/;

/** Fields by which a file of the private tree is known. */
const PRIVATE_FIELDS = ["exempt", "item", "put-before"] as const;

/** A file of the public tree that is, by its own words, not for publication. */
export const restrictedInPublic: Rule = {
  id: "restricted-in-public",
  severity: "error",
  why: "what lies in the public tree is published, whatever it says of itself",
  ofMeeting: ({ papers, minutes }, _, report) => {
    for (const { withheld, exempt, item, classification, body } of papers)
      if (!withheld) judge({ fields: { exempt, item }, classification, prose: body }, report);
    if (minutes)
      judge(
        { fields: { exempt: minutes.exempt, "put-before": minutes["put-before"] }, prose: minutes.body },
        report,
      );
  },
  ofAction: ({ withheld, exempt, what }, _, report) => {
    if (!withheld) judge({ fields: { exempt }, prose: what }, report);
  },
};

/** A paper, minutes or an action that is published. */
interface Thing {
  readonly fields: Readonly<Partial<Record<(typeof PRIVATE_FIELDS)[number], unknown>>>;
  readonly classification?: string | undefined;
  readonly prose: Paper["body"];
}

function judge(thing: Thing, report: Report): void {
  const { file, text, firstLine } = thing.prose;
  const field = PRIVATE_FIELDS.find((name) => thing.fields[name] !== undefined);
  const cover = text.split("\n").findIndex((line) => COVER.test(line));
  const help = "move it to the private tree, and leave only the item's public title here";
  if (field !== undefined)
    report({
      at: { file, field: [field] },
      message: `only a private file has ${field}:, and this one lies in the public tree`,
      help,
    });
  else if (thing.classification !== undefined && RESTRICTED.test(thing.classification))
    report({
      at: { file, field: ["classification"] },
      message: `it says that it is “${thing.classification.slice(0, 60)}”, and it lies in the public tree`,
      help,
    });
  else if (cover >= 0)
    report({
      at: { file, line: firstLine + cover },
      message: "it says that it is not for publication, and it lies in the public tree",
      help,
    });
}
