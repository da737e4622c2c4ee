import { expect, test } from "vitest";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { bodyOf, rendered, wordsOfHtml } from "./printed.ts";

/** Writes papers of every kind of block, one in another, in which each word stands once: word1, word2, … */
class Officer {
  #seed: number;
  #words = 0;

  constructor(seed: number) {
    this.#seed = seed * 7919 + 1;
  }

  get written(): number {
    return this.#words;
  }

  paper(): string {
    return this.blocks(12, 0);
  }

  private below(limit: number): number {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % limit;
  }

  private word(): string {
    this.#words += 1;
    return `word${this.#words}x`;
  }

  private line(): string {
    const forms: (() => string)[] = [
      () => this.word(),
      () => `**${this.word()}** ${this.word()}`,
      () => `${this.word()} *${this.word()}*, "${this.word()}"`,
      () => `[${this.word()}](plan.pdf) ${this.word()}`,
      () => `[${this.word()}](../away.pdf)`,
      () => `\`${this.word()}\` <b>${this.word()}</b>`,
      () => `~~${this.word()}~~\\\n${this.word()}`,
      () => `4.${this.below(9)} ${this.word()}`,
      () => `**RESOLVED:** ${this.word()}`,
      () => `**RESOLVED**\n\n${this.word()}`,
      () => `${this.word()}[^${this.#words}]\n\n[^${this.#words}]: ${this.word()}`,
    ];
    return forms[this.below(forms.length)]?.() ?? "";
  }

  private cell(): string {
    return `${this.word()}${this.below(3) === 0 ? `<br>${this.word()}` : ""}`;
  }

  private block(depth: number): string {
    const indent = (text: string, by: string) => text.split("\n").join(`\n${by}`);
    const inner = (): string => (depth > 2 ? this.word() : this.blocks(2, depth + 1));
    const forms: (() => string)[] = [
      () => this.line(),
      () => this.line(),
      () => `${"#".repeat(1 + this.below(4))} ${this.word()} ${this.word()}`,
      () => `## ${this.below(9)}. ${this.word()}`,
      () => `- ${this.word()}\n- ${this.word()}\n  - ${this.word()}`,
      () => `- ${indent(inner(), "  ")}\n\n- ${indent(inner(), "  ")}`,
      () => `3) ${this.word()}\n4) ${this.word()}`,
      () => `> ${indent(inner(), "> ")}`,
      () =>
        `**${this.word()}**\n\n| ${this.cell()} | ${this.cell()} |\n|---|--:|\n| ${this.cell()} | |\n| ${this.cell()} | ${this.cell()} |`,
      () => `\`\`\`\n${this.word()}\n\`\`\``,
      () => `::: columns\n\n::: column\n${inner()}\n:::\n\n::: column\n${inner()}\n:::\n\n:::`,
      () => `::: landscape\n${inner()}\n:::`,
      () => `::: unknown ${this.word()}\n${inner()}\n:::`,
      () => `::: chart figures.csv\n${this.word()}\n\n${inner()}\n:::`,
      () =>
        `::: table\n${this.word()}\n\n- - ${this.word()}\n  - ${this.word()}\n- - ${indent(inner(), "    ")}\n  - ${this.word()}\n\n${this.word()}\n:::`,
      () => `![alternative](map.png "${this.word()}")`,
      () => `![${this.word()}](../away.png)`,
    ];
    return forms[this.below(forms.length)]?.() ?? "";
  }

  private blocks(count: number, depth: number): string {
    return Array.from({ length: count }, () => this.block(depth)).join("\n\n");
  }
}

test.each(["page", "pack"] as const)(
  "every word typed is printed once on a %s, whatever stands in what",
  (target) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const officer = new Officer(seed);
      const text = officer.paper();
      for (const numbering of ["auto", "as-written", "none"] as const) {
        const { html } = rendered(text, { target, numbering, decisions: seed % 2 === 0 });
        const printed = wordsOfHtml(html).match(/word\d+x/g) ?? [];
        const once = new Set(printed);
        expect(printed.length, `${numbering}, paper ${seed}:\n${text}`).toBe(officer.written);
        expect(once.size).toBe(officer.written);
      }
    }
  },
);

test("plain text has the same words", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const officer = new Officer(seed);
    const text = officer.paper().replace(/!\[[^\]]*\]\(\.\.[^\n]*/g, "");
    const printed = wordsOfHtml(rendered(text).html).match(/word\d+x/g) ?? [];
    const plain = plainText(bodyOf(text)).match(/word\d+x/g) ?? [];
    expect(plain.toSorted()).toEqual(printed.toSorted());
  }
});

test("no anchor stands twice, and every anchor that is linked exists", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const { html } = rendered(new Officer(seed).paper(), { numbering: "as-written", decisions: true });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  }
});

test("the same text gives the same bytes", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const text = new Officer(seed).paper();
    expect(rendered(text).html).toBe(rendered(text).html);
  }
});
