import type * as v from "valibot";
import { type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import type { Prose } from "../model/prose.ts";
import { noteRead } from "../model/reading.ts";
import type { Bare } from "./bare-words.ts";
import { escapedSigns } from "./escaped-signs.ts";
import type { ContentFile } from "./files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type KnownFiles, sourceOfKnown } from "./known-files.ts";
import type { LeftBehind, Pieces, TakenFile } from "./pieces.ts";
import { ReadFiles } from "./read-files.ts";
import { readFields } from "./schema.ts";
import type { FieldPath, Found, Read, ReadSource, Source } from "./source.ts";
import { noWords } from "./stand-ins.ts";
import { Texts } from "./texts.ts";
import { withPlainWords } from "./withheld-fields.ts";
import { readYamlFile } from "./yaml/read.ts";

export type { Read } from "./source.ts";

/** Findings of one file come one behind the other, and point to a few others. */
const MOST_SOURCES = 20;

/**
 * Reads files one by one, and holds neither their texts nor their sources: what a finding needs of them later (code frames, places)
 * is read again. One for each tree that is loaded.
 */
export class Reader {
  readonly findings: Finding[] = [];
  /** Text of every file read, by the name findings call it. */
  readonly texts: Texts;
  readonly #read: ReadFiles;
  /** Those that were asked for last. */
  readonly #sources = new Map<string, Source>();
  readonly #tree: string;
  readonly #audience: Audience;
  readonly #pieces: Pieces | undefined;
  readonly #knownFiles: KnownFiles | undefined;
  /** Names of the files that were read for the piece that is being read. */
  #taken: string[] = [];

  /**
   * For whom the tree is: only the members' (private) one may hold the words of `[[exempt 3: words]]`. With `pieces` it goes on from
   * what was read before, with `known` files from what an earlier build read.
   */
  constructor(tree: string, audience: Audience = "public", pieces?: Pieces, known?: KnownFiles) {
    this.#tree = tree;
    this.#audience = audience;
    this.#pieces = pieces;
    this.#knownFiles = known;
    this.texts = new Texts(audience, pieces?.recent, known && (() => known.forget()), pieces?.same?.texts);
    this.#read = new ReadFiles(pieces?.same?.read);
    if (pieces) Object.assign(pieces.left, { texts: this.texts, read: this.#read });
  }

  /**
   * One piece of the tree, read by `work` unless it was read before and is the same: `mark` holds all that it is made of (stamps of
   * its files, what it is linked to), and `holds` says so of what only its value tells. Pieces are read one after the other, never
   * one inside another, and `work` leaves nothing behind but its value, findings and what is known of files.
   */
  piece<Value>(
    name: string,
    mark: readonly unknown[],
    work: () => Value,
    holds: (value: Value) => boolean = () => true,
  ): Value {
    if (this.#pieces === undefined) return work();
    const before = this.#pieces.find(name, mark);
    if (before !== undefined && holds(before.value as Value)) {
      for (const finding of before.findings) this.findings.push(finding);
      if (this.same) return before.value as Value;
      for (const file of before.files) this.#adopt(file);
      this.#pieces.keep(name, before);
      return before.value as Value;
    }
    const from = this.findings.length;
    this.#taken = [];
    const value = work();
    for (const { shown } of this.#pieces.same ? (this.#pieces.before(name)?.files ?? []) : []) {
      if (this.#taken.includes(shown)) continue;
      this.texts.forget(shown);
      this.#read.forget(shown);
    }
    const files = this.#taken.map((shown) => this.#takenFile(shown));
    this.#pieces.keep(name, { mark, value, findings: this.findings.slice(from), files });
    return value;
  }

  /** What the reading before leaves as a whole, if the same files were there. */
  get same(): LeftBehind | undefined {
    return this.#pieces?.same;
  }

  /** Leaves something for the next reading. */
  leave(left: Pick<LeftBehind, "tree" | "actions">): void {
    if (this.#pieces) Object.assign(this.#pieces.left, left);
  }

  /** A list as one thing of a mark: the same as before for as long as it holds the same. */
  list(name: string, values: readonly unknown[]): readonly unknown[] {
    return this.#pieces?.list(name, values) ?? values;
  }

  #takenFile(shown: string): TakenFile {
    return {
      shown,
      known: this.texts.knownOf(shown),
      read: this.#read.get(shown),
      isUnread: this.#read.isUnread(shown),
    };
  }

  #adopt({ shown, known, read, isUnread }: TakenFile): void {
    if (known) this.texts.adopt(known);
    if (read) this.#read.set(shown, read);
    if (isUnread) this.#read.refuse(shown);
  }

  /** What findings call a file: its path from where the command runs. */
  shown(path: string): string {
    return `${this.#tree}/${path}`;
  }

  /**
   * One file as typed fields and body. What was wrong in it has its findings; undefined if too much was for its noun
   * to be made, and then it needs a stand-in. What may be `bare` may be words alone, in the public tree.
   */
  read<Schema extends v.GenericSchema>(
    file: ContentFile,
    schema: Schema,
    noun: string,
    bare?: Bare,
  ): Read<v.InferOutput<Schema>> | undefined {
    const shown = this.shown(file.path);
    if (this.#pieces) this.#taken.push(shown);
    this.#read.forget(shown);
    const mayBe = this.#audience === "public" ? bare : undefined;
    const known = this.#takeKnown(file, shown, mayBe);
    if (known) return this.#typed(known, schema, noun, true);
    const { text, findings } = this.texts.read(file, shown);
    this.findings.push(...findings);
    if (text === "" && findings.some(({ inRecord }) => inRecord !== undefined)) this.#read.refuse(shown);
    if (text === "") return undefined;
    const split = this.#split(shown, text, mayBe);
    this.findings.push(...split.findings);
    if (!split.source) return undefined;
    const source = withPlainWords(split.source, this.#audience);
    this.#read.set(shown, { body: source.body, bare: mayBe });
    const escaped = escapedSigns(source);
    this.findings.push(...escaped);
    const read = this.#typed(source, schema, noun, split.findings.length === 0);
    if (read?.whole && source === split.source && findings.length + escaped.length === 0)
      this.#noteKnown(file, text, source);
    return read;
  }

  #typed<Schema extends v.GenericSchema>(source: Source, schema: Schema, noun: string, isClean: boolean) {
    const { typed, findings } = readFields(source, schema, noun);
    this.findings.push(...findings);
    return typed === undefined ? undefined : { source, typed, whole: isClean && findings.length === 0 };
  }

  /** A file that an earlier build read, if it is surely the same; its text is not read. */
  #takeKnown(file: ContentFile, shown: string, bare: Bare | undefined): Source | undefined {
    const known = this.#knownFiles?.get(file);
    if (known === undefined) return undefined;
    const text = this.texts.takeAsKnown(file, shown, known.digest);
    const source = sourceOfKnown(known, text, () => this.sourceOf(shown));
    this.#knownFiles?.took(file, source.body);
    this.#read.set(shown, { body: source.body, bare });
    return source;
  }

  /** Notes a file with front matter and nothing wrong in it for the next build. */
  #noteKnown(file: ContentFile, text: string, { file: shown, fields, body }: Source): void {
    const known = this.#knownFiles && this.texts.knownOf(shown);
    if (known?.kind !== "as written" || fields === undefined || !text.startsWith("---\n")) return;
    const wordsAt = text.length - body.text.length;
    const { firstLine } = body;
    this.#knownFiles?.put(file, { digest: known.digest, fields, firstLine, wordsAt }, body);
  }

  /** A text in fields and a body, which is looked up when somebody asks for its words. */
  #split(shown: string, text: string, bare: Bare | undefined): ReadSource {
    if (shown.endsWith(".yaml")) return readYamlFile(shown, text);
    // The file as it is known now: what a later reading knows of it is another.
    const known = this.texts.knownOf(shown);
    if (known === undefined) throw new Error(`${shown} was not read`);
    return readFrontMatter(shown, text, bare, (at) => () => known.held().text.slice(at));
  }

  /** The text of a list that is no Markdown; "" if it cannot be read. */
  readList(file: ContentFile): string {
    const shown = this.shown(file.path);
    if (this.#pieces) this.#taken.push(shown);
    const { text, findings } = this.texts.readList(file, shown);
    this.findings.push(...findings);
    return text;
  }

  /** Adds a file of figures, for code frames. */
  add(file: ContentFile, bytes: Uint8Array): void {
    const shown = this.shown(file.path);
    if (this.#pieces) this.#taken.push(shown);
    this.texts.add(file, shown, bytes);
  }

  /** The source of a file, for the places in it: read again, for few are held. Undefined if it could not be read as one. */
  sourceOf(shown: string): Source | undefined {
    noteRead(`text ${shown}`);
    const known = this.#read.get(shown);
    if (known === undefined) return undefined;
    const source = this.#sources.get(shown) ?? this.#split(shown, this.texts.meant(shown), known.bare).source;
    if (source === undefined) return undefined;
    this.#sources.set(shown, source);
    for (const oldest of this.#sources.keys())
      if (this.#sources.size > MOST_SOURCES) this.#sources.delete(oldest);
    return source;
  }

  /** Whether a file is writing of which no word could be read. */
  isUnread = (file: ContentFile): boolean => this.#read.isUnread(this.shown(file.path));

  /** The words below the front matter of a file that was read, whatever became of its fields. */
  words(file: ContentFile): Prose {
    const shown = this.shown(file.path);
    return this.#read.get(shown)?.body ?? noWords(shown);
  }

  /** Finds something about a field of a source. */
  find(source: Source, path: FieldPath, found: Found): void {
    this.#add(source.spanOf(path), found);
  }

  /** Finds something about a line of a source, from 1. */
  findLine(source: Source, line: number, found: Found): void {
    const text = this.texts.get(source.file)?.split("\n")[line - 1] ?? "";
    this.#add(spanOnLine(source.file, line, 1, text.length), found);
  }

  /** Finds something about a file as a whole. */
  findFile(path: string, found: Found): void {
    this.#add(spanOnLine(this.shown(path), 1, 1, 1), found);
  }

  #add(span: Span, found: Found): void {
    this.findings.push({ severity: "error", ...found, span });
  }
}
