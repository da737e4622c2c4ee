import type * as v from "valibot";
import { group, text } from "./fields.ts";

/** Under which licence anybody may use what is published: `licence:` of council.yaml. */
export const licenceSchema = group("the licence", { name: text, url: text });

export type Licence = v.InferOutput<typeof licenceSchema>;

/** What public bodies of the United Kingdom publish under unless they say otherwise (UK Government Licensing Framework). */
const OPEN_GOVERNMENT_LICENCE: Licence = {
  name: "Open Government Licence v3.0",
  url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

/** The licence a council names; else the Open Government Licence, where the law of a part of the United Kingdom applies. */
export function licenceOf({
  licence,
  profile,
}: {
  readonly licence?: Licence | undefined;
  readonly profile: string;
}): Licence | undefined {
  return licence ?? (profile === "none" ? undefined : OPEN_GOVERNMENT_LICENCE);
}
