/**
 * The objects of one paper as finished bytes in which only numbers are left blank: object numbers, and the keys under
 * which pages and links stand in the tree of structure parents. A paper numbers its objects by **slot** (0, 1, 2 …);
 * a pack gives every slot an object number and writes it into the blanks. Nothing else of a paper depends on its pack.
 */

/**
 * The objects behind these slots belong to the pack. The slots of stamps, one a page, follow them; then those of the places
 * that the paper's links lead to, because only a pack knows whether such a place is in it.
 */
export const PAGE_TREE = 0;
export const PART = 1;
export const STAMP_FONT = 2;
export const FIRST_STAMP = 3;

/** Width of a blank in characters: object numbers end at 8,388,607 (ISO 32000-1, annex C), so eight always do. */
export const BLANK = 8;

/** Finished bytes and where their blanks are. */
export interface Body {
  /** How many slots there are, those of the pack included. */
  readonly slots: number;
  /** First all plain objects, then all streams, each finished up to but without `endobj`, back to back. */
  readonly bytes: Uint8Array;
  /** Slot, start and end in `bytes` of every object, three numbers each, in the order of `bytes`. */
  readonly objects: Uint32Array;
  /** How many of the objects are plain; the rest are streams. */
  readonly plain: number;
  /** For each stream a digest of all that it means, or "" for one that must not be shared between papers. */
  readonly digests: readonly string[];
  /** Position in `bytes` and slot of every blank object number, two numbers each, by position. */
  readonly blanks: Uint32Array;
  /** Position in `bytes` and key, from 0 within the paper, of every blank key of structure parents. */
  readonly parentKeys: Uint32Array;
}

/** First characters of a blank in the text of an object, which is ASCII apart from them. */
export const NUMBER_BLANK = "¤";
export const KEY_BLANK = "¶";

/** A reference to what stands in a slot, for the text of an object. */
export const reference = (slot: number): string => `${NUMBER_BLANK}${String(slot).padEnd(BLANK - 1)} 0 R`;

/** A key of structure parents, counted from 0 within the paper, for the text of an object. */
export const parentKey = (key: number): string => `${KEY_BLANK}${String(key).padEnd(BLANK - 1)}`;
