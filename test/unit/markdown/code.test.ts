import { expect, test } from "vitest";
import { htmlOf } from "./printed.ts";

test("code without a kind is only code", () => {
  expect(htmlOf("```\na < b\n```")).toBe("<pre><code>a &lt; b\n</code></pre>\n");
  expect(htmlOf("```md\n# A\n```")).toBe("<pre><code># A\n</code></pre>\n");
  expect(htmlOf("```md not ok\n# A\n```")).toBe("<pre><code># A\n</code></pre>\n");
});

test("a block that is a file, or lines of one, says which", () => {
  expect(htmlOf('```md content/a.md instead of "title:"\n# A\n```')).toBe(
    '<pre data-file="content/a.md" role="group" aria-label="content/a.md"><code># A\n</code></pre>\n',
  );
});

test("what is typed and what is printed are named; a wide print can be scrolled with the keyboard", () => {
  const wide = "x".repeat(39);
  expect(htmlOf(`\`\`\`sh [""]\n${wide}\n\`\`\``)).toBe(
    `<pre class="typed" role="group" aria-label="Typed"><code>${wide}\n</code></pre>\n`,
  );
  expect(htmlOf("```text\nshort\n```")).toBe(
    '<pre class="printed" role="group" aria-label="Printed"><code>short\n</code></pre>\n',
  );
  expect(htmlOf(`\`\`\`text\n${wide}\n\`\`\``)).toContain('aria-label="Printed" tabindex="0"><code>');
});
