import { remembered } from "./reading.ts";

/**
 * Something remembered of one thing of a whole: the decisions of a meeting, the due day of an action. As with `remembered`, who
 * asks reads all that it was made of. It is meant for answers made of texts: those of a query would have to be worked out
 * again in the next build just to learn that they are the same. At most `most` answers of each whole are held, the last asked for.
 */
export function rememberedOf<Whole extends object, Part extends object, Value>(
  compute: (whole: Whole, part: Part) => Value,
  most?: number,
): (whole: Whole, part: Part) => Value {
  const within = remembered((whole: Whole) => remembered((part: Part) => compute(whole, part), most));
  return (whole, part) => within(whole)(part);
}
