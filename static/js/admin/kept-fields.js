/**
 * Reads and writes files for the web editor so that what nobody changed stays as it was typed, to the letter: comments,
 * quotes and the order of fields. A public record is not tidied by the program that opens it.
 *
 * Every scalar is text, as in src/content/yaml/parse.ts: 2018-09-13 and 16:00 and 4 are what was typed.
 */

/** The key of the words below the front matter: no field of ours begins so. */
export const WORDS = "_words";

/** The key under which a form carries what the file was, from opening to saving. */
const WRITTEN = "_written";

/** A format of files for the editor; `yaml` is the YAML library, `isFenced` says whether fields stand above words. */
export function keptFields(yaml, isFenced) {
  const read = { schema: "failsafe" };
  const write = { schema: "failsafe", defaultStringType: "PLAIN", lineWidth: 0 };

  /** Front matter and what stands below it. */
  function split(file) {
    if (!isFenced) return { fields: file, words: "" };
    const [, fields = "", words = file] =
      /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(file) ?? [];
    return { fields, words };
  }

  /** A slip of the pen in one file must not take the list of all from the editor: such a file is shown whole, as words. */
  const isReadable = (fields) => yaml.parseDocument(fields, read).errors.length === 0;

  function fromFile(text) {
    const file = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    const { fields, words } = split(file);
    if (!isReadable(fields)) return { [WRITTEN]: file, [WORDS]: file };
    const typed = filled(yaml.parse(fields, read)) ?? {};
    return { ...typed, [WRITTEN]: file, ...(isFenced ? { [WORDS]: words } : {}) };
  }

  /** A field as it is typed. */
  const line = (name, value) => yaml.stringify({ [name]: value }, write);

  function toFile(data) {
    const { [WRITTEN]: file = "", [WORDS]: words = "", ...fields } = data;
    const before = split(file);
    if (!isReadable(before.fields)) return words;
    const kept = keep(before.fields, filled(fields) ?? {});
    if (!isFenced) return kept;
    return `---\n${kept}---\n${words}`;
  }

  /** The lines of every field that did not change, and new ones for those that did. */
  function keep(text, fields) {
    const document = yaml.parseDocument(text, read);
    const pairs = document.contents?.items ?? [];
    const typed = filled(document.toJS()) ?? {};
    const starts = pairs.map(({ key }) => key.range[0]);
    const isBlock = document.contents === null || !document.contents.flow;
    if (!isBlock) return yaml.stringify(fields, write);
    const above = text.slice(0, starts[0] ?? text.length);
    const lines = pairs.map(({ key }, at) => {
      const own = text.slice(starts[at], starts[at + 1] ?? text.length);
      const name = key.value;
      if (same(typed[name], fields[name])) return own;
      return fields[name] === undefined ? "" : line(name, fields[name]) + comments(own);
    });
    const known = new Set(pairs.map(({ key }) => key.value));
    const added = Object.keys(fields).filter((name) => !known.has(name));
    return [above, ...lines, ...added.map((name) => line(name, fields[name]))].map(ended).join("");
  }

  return { fromFile, toFile };
}

/** Blank lines and whole lines of comment below a field: they speak of the next one. */
function comments(own) {
  const lines = own.split(/(?<=\n)/);
  const last = lines.findLastIndex((one, at) => at === 0 || !/^(?:#|\s*$)/.test(one));
  return lines.slice(last + 1).join("");
}

const ended = (lines) => (lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Without what is blank: a form leaves blanks where nothing was typed, and they say nothing. */
function filled(value) {
  if (Array.isArray(value)) return value.map(filled).filter((one) => one !== undefined);
  if (typeof value !== "object" || value === null) return value === "" || value === null ? undefined : value;
  const entries = Object.entries(value).map(([name, one]) => [name, filled(one)]);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
