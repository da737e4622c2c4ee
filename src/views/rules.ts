import { addressOf } from "../model/reference.ts";
import { RULES } from "../rules/index.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { inlineHtml, proseHtml } from "./prose.ts";
import { type RuleExample, type RuleText, ruleText } from "./rule-texts.ts";

/** How papers are checked: every rule by the kind of file in which it finds something. */
export interface RulesPageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly rules: readonly (Link & { readonly whatHtml: string })[];
  }[];
}

/** One rule: what it finds, why, what to do, and what is right and wrong. */
export interface RulePageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly bodyHtml: string;
  readonly examples: readonly {
    readonly id: string;
    readonly title: string;
    readonly files: readonly Pick<RuleExample, "path" | "text">[];
  }[];
  /** What to type for the same words on a terminal. */
  readonly command: string;
}

/** The name of the page that lists every rule. */
export const RULES_TITLE = "How papers are checked";

/** Groups in the order of a meeting's life, each with the files whose mistakes it is about. */
const GROUPS: readonly { readonly id: string; readonly title: string; readonly of: RegExp }[] = [
  { id: "agendas", title: "Agendas and notice", of: /\/meeting\.md$/ },
  { id: "minutes", title: "Minutes", of: /\/minutes\.md$/ },
  { id: "papers", title: "Reports and slides", of: /^meetings\// },
  { id: "actions", title: "Actions", of: /^actions\// },
  { id: "site", title: "Committees, people and the site", of: /^/ },
];

/** The list of rules. */
export function rulesPageView(context: ViewContext): RulesPageView {
  const rules = RULES.map(({ id }) => {
    const text = ruleText(id);
    const group = GROUPS.find(({ of }) => of.test(wrongFile(text)));
    return { id, group: group?.id, whatHtml: inlineHtml(context, oneLine(text.what)) };
  });
  return {
    frame: frameView(context, {
      title: RULES_TITLE,
      address: addressOf.rules(),
      styles: ["/css/reading.css"],
    }),
    title: RULES_TITLE,
    groups: GROUPS.map(({ id, title }) => ({
      id,
      title,
      rules: rules
        .filter(({ group }) => group === id)
        .map((rule) => ({
          words: rule.id,
          href: href(context, addressOf.rule(rule.id)),
          whatHtml: rule.whatHtml,
        })),
    })).filter((group) => group.rules.length > 0),
  };
}

/** The page of one rule, from the words that `orderpaper explain` prints. Throws if there is no such rule. */
export function rulePageView(context: ViewContext, id: string): RulePageView {
  const text = ruleText(id);
  const files = (isOk: boolean) =>
    text.examples
      .filter((example) => example.isOk === isOk)
      .map(({ path, text: lines }) => ({ path, text: lines.trimEnd() }));
  return {
    frame: frameView(context, {
      title: id,
      address: addressOf.rule(id),
      trail: [{ words: RULES_TITLE, href: href(context, addressOf.rules()) }],
      styles: ["/css/reading.css"],
    }),
    title: id,
    bodyHtml: proseHtml(context, text.words),
    examples: [
      { id: "wrong", title: "This is found", files: files(false) },
      { id: "right", title: "This is not", files: files(true) },
    ],
    command: `orderpaper explain ${id}`,
  };
}

/** The file in which the mistake of the example stands: the last, behind those that only set the scene. */
const wrongFile = ({ examples }: RuleText): string => examples.filter(({ isOk }) => !isOk).at(-1)?.path ?? "";

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, " ");
