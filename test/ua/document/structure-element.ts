import type { Dict } from "../cos/values.ts";
import { SEEN_THROUGH } from "./standard-types.ts";

/** What an element holds besides elements: marked content of a page or form, or a whole object (ISO 32000-1, 14.7.4). */
export type ContentKid =
  | {
      readonly kind: "content";
      readonly mcid: number;
      readonly page: number | undefined;
      readonly stream: number | undefined;
    }
  | { readonly kind: "object"; readonly object: number | undefined; readonly dict: Dict | undefined };

/** A structure element (14.7.2) at its place in the tree. */
export class StructureElement {
  readonly dict: Dict;
  readonly object: number | undefined;
  readonly parent: StructureElement | undefined;
  /** The type as written. */
  readonly type: string;
  /** The standard type it stands for. */
  readonly standard: string | undefined;
  readonly elements: StructureElement[] = [];
  readonly content: ContentKid[] = [];
  /** The page on which it, or the first thing in it, stands; from 1. */
  page: number | undefined;
  private readonly place: number;

  constructor(
    dict: Dict,
    object: number | undefined,
    parent: StructureElement | undefined,
    standard: string | undefined,
    place: number,
  ) {
    this.dict = dict;
    this.object = object;
    this.parent = parent;
    this.type = dict.name("S") ?? "";
    this.standard = standard;
    this.place = place;
  }

  /** Child elements as rules of nesting see them: those of Div, Part and NonStruct instead of these. */
  get children(): readonly StructureElement[] {
    return this.elements.flatMap((kid) => (SEEN_THROUGH.has(kid.standard ?? "") ? kid.children : [kid]));
  }

  /** The standard type of the element around it, seen through Div, Part and NonStruct. */
  get around(): string | undefined {
    const { parent } = this;
    return parent === undefined || !SEEN_THROUGH.has(parent.standard ?? "")
      ? parent?.standard
      : parent.around;
  }

  /** The language declared by it or an element around it. */
  get language(): string | undefined {
    return this.dict.text("Lang") ?? this.parent?.language;
  }

  /** Where it is, for a developer: `TD in Document/Part[2]/Table[1] (object 12)`. */
  get where(): string {
    const line: string[] = [];
    for (let at = this.parent; at !== undefined; at = at.parent) line.unshift(`${at.type}[${at.place}]`);
    const inside = line.length > 0 ? ` in ${line.join("/")}` : "";
    return `${this.type || "an element without type"}[${this.place}]${inside} (object ${this.object ?? "direct"})`;
  }
}
