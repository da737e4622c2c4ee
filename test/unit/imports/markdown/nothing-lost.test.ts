import { expect, test } from "vitest";
import { markdownOf } from "../../../../src/imports/markdown/markdown-of.ts";
import { rendered, wordsOfHtml } from "../../markdown/printed.ts";

/** Writes pages of every kind of element, one in another, in which each word stands once and signs stand anywhere. */
class Writer {
  #seed: number;
  #words = 0;

  constructor(seed: number) {
    this.#seed = seed * 7919 + 1;
  }

  get written(): number {
    return this.#words;
  }

  private below(limit: number): number {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % limit;
  }

  private one<T>(choices: readonly (() => T)[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice();
  }

  private word(): string {
    this.#words += 1;
    const signs = [
      "",
      "",
      "",
      "*",
      "_",
      "#",
      "-",
      "1.",
      "[",
      "](",
      "`",
      "~~",
      "|",
      "\\",
      "&lt;",
      "&amp;amp;",
      "!",
      ":::",
      "(",
      "“",
    ];
    const sign = signs[this.below(signs.length)] ?? "";
    return `${sign}w${this.#words}x${signs[this.below(signs.length)] ?? ""}`;
  }

  private line(depth = 0): string {
    const inner = (): string => (depth > 2 ? this.word() : this.line(depth + 1));
    return Array.from({ length: 1 + this.below(3) }, () =>
      this.one([
        () => this.word(),
        () => `${this.word()} ${this.word()}`,
        () => `<strong>${inner()}</strong>`,
        () => ` <em>${inner()} </em>`,
        () => `<a href="https://example.org/a(b)">${this.word()}</a>`,
        () => `${this.word()}<br>`,
        () => `<span>${inner()}</span> `,
      ]),
    ).join("");
  }

  private block(depth: number): string {
    const inner = (): string => (depth > 2 ? `<p>${this.line()}</p>` : this.blocks(2, depth + 1));
    const items = (): string => `<li>${this.line()}</li><li>${inner()}</li>`;
    return this.one([
      () => `<p>${this.line()}</p>`,
      () => `<h${1 + this.below(4)}>${this.word()}</h3>`.replace(/<h(\d)>(.*)<\/h3>/, "<h$1>$2</h$1>"),
      () => `<ul>${items()}</ul>`,
      () => `<ol start="${1 + this.below(3)}">${items()}</ol>`,
      () => `<blockquote>${inner()}</blockquote>`,
      () => `<div>${this.line()}${inner()}</div>`,
      () =>
        `<table><tr><th>${this.word()}</th><th>${this.word()}</th></tr><tr><td>${this.line()}</td><td>${this.below(2) === 0 ? inner() : this.word()}</td></tr></table>`,
    ]);
  }

  blocks(count: number, depth = 0): string {
    return Array.from({ length: count }, () => this.block(depth)).join("\n");
  }
}

test("whatever stands in whatever, each word is on our page once, and in its order", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const writer = new Writer(seed);
    const html = writer.blocks(6);
    const { text } = markdownOf(html);
    const page = rendered(text).html;
    const words = [...wordsOfHtml(page).matchAll(/w(\d+)x/g)].map(([, number]) => Number(number));
    const all = Array.from({ length: writer.written }, (_, at) => at + 1);
    const said = `seed ${seed}\n${html}\n\n${text}`;
    expect(words, said).toEqual(all);
    for (const element of [/<li\b/g, /<h\d\b/g])
      expect(page.match(element)?.length ?? 0, `${element} ${said}`).toBe(html.match(element)?.length ?? 0);
  }
});
