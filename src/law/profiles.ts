import type { Profile } from "../model/council.ts";
import type { ProfileLaw } from "./profile.ts";
import { NHS_BOARD, NONE, SCOTLAND, WALES } from "./profiles/elsewhere.ts";
import { ENGLAND_EXECUTIVE, ENGLAND_PARISH, ENGLAND_PRINCIPAL } from "./profiles/england.ts";

const LAWS: Readonly<Record<Profile, ProfileLaw>> = {
  "england-principal": ENGLAND_PRINCIPAL,
  "england-executive": ENGLAND_EXECUTIVE,
  "england-parish": ENGLAND_PARISH,
  wales: WALES,
  scotland: SCOTLAND,
  "nhs-board": NHS_BOARD,
  none: NONE,
};

/** What the law of a profile asks. */
export const lawOf = (profile: Profile): ProfileLaw => LAWS[profile];
