import * as v from "valibot";
import { group, oneOf } from "./fields.ts";

export const TRACKER_SCOPES = ["everything", "open-and-closed-since"] as const;
/** Which actions the tracker of a pack holds: all, or all but those that were closed before the body's last meeting. */
export type TrackerScope = (typeof TRACKER_SCOPES)[number];

/** How packs are printed, where it is said: `pack:` of the council, of a body, or of one meeting. */
export const packSettingsSchema = group("the pack's settings", {
  paper: v.optional(oneOf(["A4", "Letter"])),
  sides: v.optional(oneOf(["single", "double"])),
  print: v.optional(oneOf(["ordinary", "large"])),
  tracker: v.optional(oneOf(TRACKER_SCOPES)),
});

export type TypedPackSettings = v.InferOutput<typeof packSettingsSchema>;

/** How a pack is printed. */
export interface PackSettings {
  readonly paper: "A4" | "Letter";
  /** `double`: every item starts on a right-hand page, with a blank page before it where it would not. */
  readonly sides: "single" | "double";
  /** `large`: 18 points, for readers who asked for it. */
  readonly print: "ordinary" | "large";
}

/** What is said nearest to the meeting counts: its own settings, its body's, the council's; else A4, single, ordinary. */
export function packSettings(...nearest: readonly (TypedPackSettings | undefined)[]): PackSettings {
  const said = <Key extends keyof PackSettings>(key: Key): PackSettings[Key] | undefined =>
    nearest.find((settings) => settings?.[key] !== undefined)?.[key] as PackSettings[Key] | undefined;
  return {
    paper: said("paper") ?? "A4",
    sides: said("sides") ?? "single",
    print: said("print") ?? "ordinary",
  };
}

/** Which actions a tracker holds: what is said nearest to the meeting counts; else everything. */
export function trackerScope(...nearest: readonly (TypedPackSettings | undefined)[]): TrackerScope {
  return nearest.find((settings) => settings?.tracker !== undefined)?.tracker ?? "everything";
}
