/** Links as a pack has them: named destinations within it, the words of the link for those who hear it. */
import { parentKey, reference } from "./body.ts";
import { destinationName } from "./fragment.ts";
import type { Link, Target } from "./source/links.ts";
import { array, number, textString } from "./syntax.ts";

/** What surrounds a link in its fragment. */
export interface LinkContext {
  readonly key: string;
  readonly pageSlots: readonly number[];
  /** Slots of the pack's own ways to the places that it names. */
  readonly targetSlots: ReadonlyMap<string, number>;
  /** The words of the link; without any, the address must do. */
  readonly words: string;
  /** Its key of structure parents, if the structure knows the link. */
  readonly parent: number | undefined;
}

/** The annotation (ISO 32000-1, 12.5.6.5); /Contents is asked for by PDF/UA-1, 7.18.5. */
export function linkObject(link: Link, context: LinkContext): string {
  const quads = link.quads.length === 0 ? "" : `/QuadPoints${array(link.quads)}`;
  const parent = context.parent === undefined ? "" : `/StructParent ${parentKey(context.parent)}`;
  const contents = textString(context.words === "" ? address(link.target, context.key) : context.words);
  return `<</Type/Annot/Subtype/Link/Rect${array(link.rect)}${quads}/Border[0 0 0]/F 4${parent}/Contents${contents}/A${action(link.target, context)}>>`;
}

/** The destination's name in the pack, for a link that leads to one. */
export function targetName(target: Target, key: string): string | undefined {
  if (target.kind === "pack") return target.name;
  return target.kind === "paper" ? destinationName(key, target.anchor) : undefined;
}

function action(target: Target, context: LinkContext): string {
  switch (target.kind) {
    case "address":
      return goOut(target.address);
    case "place": {
      const page = context.pageSlots[target.place.page];
      if (page === undefined) throw new RangeError(`no page ${target.place.page} in ${context.key}`);
      return `<</S/GoTo/D[${reference(page)}/XYZ ${number(target.place.x)} ${number(target.place.y)} 0]>>`;
    }
    case "paper":
      return goTo(destinationName(context.key, target.anchor));
    case "pack": {
      const slot = context.targetSlots.get(target.name);
      if (slot === undefined) throw new RangeError(`no way to ${target.name} in ${context.key}`);
      return ` ${reference(slot)}`;
    }
  }
}

/** The action that leads to a named destination of the same file (12.6.4.2). */
export const goTo = (name: string): string => `<</S/GoTo/D${textString(name)}>>`;

/** The action that leads out of the file (12.6.4.7). */
export const goOut = (uri: string): string => `<</S/URI/URI${textString(uri)}>>`;

function address(target: Target, key: string): string {
  if (target.kind === "address") return target.address;
  return targetName(target, key) ?? key;
}
