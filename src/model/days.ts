import type * as v from "valibot";
import { group, oneOf, wholeNumber } from "./fields.ts";

/** A number of days that a council's own constitution gives: `call-in: { days: 5, unit: working }`. */
export const daysSchema = group("a number of days", {
  days: wholeNumber,
  unit: oneOf(["working", "calendar"]),
});

export type Days = v.InferOutput<typeof daysSchema>;
