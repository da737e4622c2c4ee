/** The yardstick: front matter split by gray-matter and text made HTML by markdown-it, of every Markdown file, written to a folder. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import matter from "gray-matter";
import markdownIt from "markdown-it";

const [from = "", to = ""] = process.argv.slice(2);
const markdown = markdownIt();
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
  const file = join(entry.parentPath, entry.name);
  const page = join(to, `${file.slice(from.length, -3)}.html`);
  const { content, data } = matter(readFileSync(file, "utf8"), {});
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, `<!doctype html><title>${data.title ?? ""}</title>${markdown.render(content)}`);
}
