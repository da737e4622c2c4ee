import type { ItemPaper, TypedItemPaper } from "../model/agenda.ts";
import { didYouMean, nearest } from "../model/meant.ts";
import type { Paper } from "../model/paper.ts";
import type { Matters } from "./matters.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { Reader } from "./reader.ts";
import type { FieldPath, Source } from "./source.ts";

/** What an agenda is read beside. */
export interface AgendaContext {
  readonly source: Source;
  readonly folder: MeetingFolder;
  readonly papers: ReadonlyMap<string, Paper>;
  /** Ids of meetings that have minutes here. */
  readonly minuted: ReadonlySet<string>;
  readonly matters: Matters;
}

/** The papers of one agenda, each put before the meeting by one item. */
export class PlacedPapers {
  readonly #context: AgendaContext;
  readonly #reader: Reader;
  /** Where each paper was first named. */
  readonly #placed = new Map<string, FieldPath>();

  constructor(context: AgendaContext, reader: Reader) {
    this.#context = context;
    this.#reader = reader;
  }

  /** The Markdown files that no item puts before the meeting. */
  unplaced(): readonly string[] {
    return [...this.#context.papers.keys()].filter((name) => !this.#placed.has(name));
  }

  /** What an item's paper, as it was typed, is; nothing if there is no such thing, which is found. */
  place(typed: TypedItemPaper, path: FieldPath): readonly ItemPaper[] {
    if (typeof typed === "string") return this.#file(typed, path);
    if ("minutes" in typed) return this.#minutes(typed.minutes, [...path, "minutes"]);
    const { file, title } = typed;
    return this.#file(file, [...path, "file"]).map((paper) => {
      if (title === undefined) return paper;
      if (paper.kind === "file") return { ...paper, title };
      this.#find([...path, "title"], {
        id: "paper-titled-twice",
        message: `${file} has a title of its own, which stands in its file; an agenda gives titles only to other files`,
        help: "take the title out here, or change it in that file",
      });
      return paper;
    });
  }

  #file(typed: string, path: FieldPath): readonly ItemPaper[] {
    const { folder, papers } = this.#context;
    if (this.#again(typed, typed, path)) return [];
    const paper = papers.get(typed);
    if (paper || typed === "actions" || folder.beside.has(typed)) this.#placed.set(typed, path);
    if (typed === "actions") return [{ kind: "tracker" }];
    if (paper) return [{ kind: "paper", paper }];
    if (folder.beside.has(typed)) return [{ kind: "file", name: typed }];
    if (typed === "minutes.md" || typed === "meeting.md") this.#own(typed, path);
    else this.#notFound(typed, path);
    return [];
  }

  /** Whether it was placed before, which is found: its pages can stand in one place. */
  #again(key: string, shown: string, path: FieldPath): boolean {
    const first = this.#placed.get(key);
    if (first === undefined) return false;
    const plural = shown !== key;
    this.#find(path, {
      id: "paper-named-twice",
      message: `${shown} ${plural ? "stand" : "stands"} under two items; a paper must stand under one`,
      help: `take ${plural ? "them" : "it"} out here, and link to ${plural ? "them" : "it"} in the text: of the item`,
      elsewhere: [{ span: this.#context.source.spanOf(first), note: "the first" }],
    });
    return true;
  }

  #minutes(meeting: string, path: FieldPath): readonly ItemPaper[] {
    const { minuted } = this.#context;
    const key = `minutes of ${meeting}`;
    if (this.#again(key, `the minutes of ${meeting}`, path)) return [];
    if (minuted.has(meeting)) {
      this.#placed.set(key, path);
      return [{ kind: "minutes", meeting }];
    }
    this.#find(path, {
      id: "minutes-not-found",
      message: `there are no minutes of “${meeting.slice(0, 80)}” here`,
      help: didYouMean(
        meeting,
        [...minuted],
        `write meetings/${meeting.slice(0, 80)}/minutes.md, or take this out`,
      ),
    });
    return [];
  }

  #own(typed: string, path: FieldPath): void {
    this.#find(path, {
      id: "paper-not-found",
      message: `${typed} is no paper: it is this meeting's own ${typed === "meeting.md" ? "agenda" : "record"}`,
      help:
        typed === "meeting.md"
          ? "take it out"
          : "for the minutes of an earlier meeting write - minutes: and the name of its folder",
    });
  }

  #notFound(typed: string, path: FieldPath): void {
    const { folder } = this.#context;
    const known = [...folder.markdown.keys(), ...folder.beside.keys(), "actions"];
    const bare = typed.replace(/^[“”‘’]+|[“”‘’]+$/g, "");
    const near = known.find((name) => name === `${typed}.md`) ?? nearest(typed, known);
    const message =
      bare !== typed && known.includes(bare)
        ? `the quotes round ${bare} are curly: the name of a file has none`
        : `there is no file “${typed.slice(0, 80)}” in this meeting's folder`;
    if (near !== undefined && !this.#placed.has(near)) this.#placed.set(near, path);
    this.#find(path, {
      id: "paper-not-found",
      message,
      help:
        bare !== typed && known.includes(bare)
          ? `write ${bare}`
          : near === undefined
            ? "write the name of a file that lies beside this one, or put the file there"
            : `did you mean ${near}?`,
    });
  }

  #find(path: FieldPath, found: Parameters<Reader["find"]>[2]): void {
    this.#reader.find(this.#context.source, path, found);
  }
}
