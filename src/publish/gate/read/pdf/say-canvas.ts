import type { Finds } from "../finds.ts";
import type { Canvas } from "./canvas.ts";
import { byPosition, joined } from "./reading-order.ts";

/** Says what a canvas holds: its text in the order of painting and by position, and what is said besides. */
export function sayCanvas(finds: Finds, where: string, canvas: Canvas): void {
  const painted = joined(canvas.pieces);
  const placed = joined(byPosition(canvas.pieces));
  finds.say(where, painted.text);
  finds.say(`${where}, without gaps`, painted.closed);
  finds.say(`${where}, by position`, placed.text);
  finds.say(`${where}, by position without gaps`, placed.closed);
  finds.say(`${where}, marks`, canvas.marks.join("\n"));
  if (canvas.marks.length > 1) finds.say(`${where}, marks in one`, canvas.marks.join(""));
  finds.say(`${where}, names`, [...canvas.names].join("\n"));
  if (canvas.comments.length > 0) finds.say(`${where}, comments`, canvas.comments.join("\n"));
  for (const picture of canvas.pictures)
    finds.inside(`${where}, picture in the content`, Buffer.from(picture, "latin1"));
}
