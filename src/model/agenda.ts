import * as v from "valibot";
import { sameTitle } from "../text/lists.ts";
import type { CivilDate } from "./civil-date.ts";
import { type Exemption, exemptSchema, type Urgency, urgentSchema } from "./exemption.ts";
import { civilDate, group, listOf, oneOf, oneShapeOf, text, wholeNumber, wordsOr } from "./fields.ts";
import type { Matter } from "./matter.ts";
import type { Paper } from "./paper.ts";

/** A paper named under an item: a file beside the agenda, another meeting's minutes, or the tracker of actions. */
const minutesOfSchema = group("a paper of an item", { minutes: text });

/** A file of its own with the title that the agenda and the pack give it. */
const titledFileSchema = group("a file of an item", { file: text, title: v.optional(text) });

const itemPaperSchema = oneShapeOf([text, titledFileSchema, minutesOfSchema], (input) => {
  if (typeof input !== "object" || input === null) return text;
  return "file" in input ? titledFileSchema : minutesOfSchema;
}) as v.GenericSchema<unknown, TypedItemPaper>;

export type TypedItemPaper =
  | string
  | v.InferOutput<typeof minutesOfSchema>
  | v.InferOutput<typeof titledFileSchema>;

/** When a key decision was announced, or why it was not: in words, with who was told or agreed. */
export const keyDecisionSchema = group("a key decision", {
  notice: v.optional(civilDate),
  "general-exception": v.optional(text),
  "special-urgency": v.optional(text),
});

const itemEntries = {
  title: text,
  number: v.optional(text),
  text: v.optional(text),
  for: v.optional(oneOf(["decision", "discussion", "noting", "assurance"])),
  papers: v.optional(listOf(itemPaperSchema), []),
  paper: v.optional(oneOf(["none", "verbal", "to-follow"])),
  reason: v.optional(text),
  exempt: v.optional(exemptSchema),
  urgent: v.optional(urgentSchema),
  "key-decision": v.optional(keyDecisionSchema),
  published: v.optional(civilDate),
  matter: v.optional(text),
} as const;

interface TypedItem extends v.InferOutput<typeof itemFieldsSchema> {
  readonly items?: readonly TypedAgendaItem[] | undefined;
}
type TypedAgendaItem = string | TypedItem;

const itemFieldsSchema = group("an agenda item", itemEntries);

const itemSchema: v.GenericSchema<unknown, TypedItem> = group("an agenda item", {
  ...itemEntries,
  items: v.optional(listOf(v.lazy(() => wordsOr(text, itemSchema)))),
}) as v.GenericSchema<unknown, TypedItem>;

const partSchema = group("a part", { part: text, level: v.optional(wholeNumber, "1") });

/** One entry of an agenda: a heading, an item, or an item of which only the title is written. */
export const agendaEntrySchema = oneShapeOf([text, partSchema, itemSchema], (input) => {
  if (typeof input !== "object" || input === null) return text;
  return "part" in input ? partSchema : itemSchema;
});

export type TypedAgendaEntry = string | TypedItem | v.InferOutput<typeof partSchema>;

/** A heading of the agenda; items number on through it. Level 2 stands inside level 1. */
export interface AgendaPart {
  readonly kind: "part";
  readonly title: string;
  readonly level: number;
}

/** What an item puts before the meeting. */
export type ItemPaper =
  | { readonly kind: "paper"; readonly paper: Paper }
  | { readonly kind: "minutes"; readonly meeting: string }
  /** The minutes of the private part of a meeting; only the members' edition has them. */
  | { readonly kind: "private-minutes"; readonly meeting: string }
  | { readonly kind: "tracker" }
  | { readonly kind: "file"; readonly name: string; readonly title?: string };

export interface AgendaItem {
  readonly kind: "item";
  /** Unique in the meeting and in addresses: "item-4", "item-3-i". */
  readonly id: string;
  /** As printed: "4", "23A", "I)"; undefined for an item without a number. */
  readonly number?: string;
  readonly title: string;
  readonly text?: string;
  readonly for?: "decision" | "discussion" | "noting" | "assurance";
  readonly papers: readonly ItemPaper[];
  /** How an item lacks a paper, with the words to print. */
  readonly without?: { readonly why: "none" | "verbal" | "to-follow"; readonly reason?: string };
  readonly exempt?: Exemption;
  readonly urgent?: Urgency;
  readonly keyDecision?: KeyDecision;
  readonly published?: CivilDate;
  /** The business that several meetings take, of which this item is one step. */
  readonly matter?: Matter;
  readonly items: readonly AgendaItem[];
  /** Path in the front matter, for findings: ["agenda", 3, "items", 0]. */
  readonly path: readonly (string | number)[];
}

/** Notice of a key decision, or why there was none. */
export interface KeyDecision {
  readonly notice?: CivilDate;
  readonly generalException?: string;
  readonly specialUrgency?: string;
}

export type AgendaEntry = AgendaPart | AgendaItem;

/** Every item of an agenda in reading order, nested ones behind their parent. */
export function allItems(agenda: readonly AgendaEntry[]): readonly AgendaItem[] {
  const found: AgendaItem[] = [];
  for (const entry of agenda)
    if (entry.kind === "item") {
      found.push(entry);
      if (entry.items.length > 0) found.push(...allItems(entry.items));
    }
  return found;
}

/** The item that goes by a number ("5" is "5." too) or by a title; undefined if none does. */
export function itemCalled(agenda: readonly AgendaEntry[], named: string): AgendaItem | undefined {
  const items = allItems(agenda);
  const bare = (typed: string) => typed.replace(/[.)]+$/, "");
  return (
    items.find(({ number }) => number !== undefined && bare(number) === bare(named)) ??
    items.find(({ title }) => sameTitle(title, named))
  );
}
