import { expect, test } from "vitest";
import { explained } from "../../../src/commands/explain.ts";
import { load } from "../../../src/content/load.ts";
import { addressOf } from "../../../src/model/reference.ts";
import { RULES } from "../../../src/rules/index.ts";
import { rulePages } from "../../../src/site/pages/rules.ts";
import { viewContext } from "../../../src/views/context.ts";
import { rulePageView, rulesPageView } from "../../../src/views/rules.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const context = viewContext(load(tinyCouncil({})).library, new Map());

/** What is left of Markdown and HTML when signs, quotes and white space are taken out. */
const letters = (words: string): string => words.replace(/<[^>]*>|&[a-z]+;|[^a-z0-9]/gi, "");

test("every rule stands once in the list, with what it finds, and has a page", () => {
  const listed = rulesPageView(context).groups.flatMap(({ rules }) => rules);
  expect(listed.map(({ words }) => words).sort()).toEqual(RULES.map(({ id }) => id).sort());
  for (const { whatHtml } of listed) expect(whatHtml).toMatch(/^\S.*[.]$/s);
  const addresses = rulePages(context).map(({ address }) => address);
  expect(addresses).toEqual([addressOf.rules(), ...RULES.map(({ id }) => addressOf.rule(id))]);
  for (const { href } of listed) expect(addresses).toContain(href);
});

test.each(RULES.map(({ id }) => id))("the page of %s has every word that “explain” prints", (id) => {
  const { title, bodyHtml, examples } = rulePageView(context, id);
  const shown = examples.flatMap(({ files }) => files.map(({ path, text }) => path + text));
  expect(shown.length).toBeGreaterThan(1);
  const page = letters(title + bodyHtml) + shown.map(letters).sort().join("");
  const source = explained(id);
  const fences = [...source.matchAll(/^```\w+ (?:not ok|ok) (\S+)\n([\s\S]*?)^```/gm)];
  const words = source.replace(/^```[\s\S]*?^```/gm, "");
  expect(page).toBe(
    letters(words) +
      fences
        .map(([, path, text]) => letters(`${path}${text}`))
        .sort()
        .join(""),
  );
});

test("a scene that an example needs does not choose its group: minutes that a body goes with are minutes", () => {
  const group = rulesPageView(context).groups.find(({ rules }) =>
    rules.some(({ words }) => words === "quorum-not-reached"),
  );
  expect(group?.title).toBe("Minutes");
});
