import { remembered } from "../../model/reading.ts";
import type { BodySource } from "../body.ts";

/** The lines of a text as they were typed; those of a few texts are held, and only findings ask for them. */
export const typedLines = remembered((source: BodySource): readonly string[] => source.text.split("\n"), 4);
