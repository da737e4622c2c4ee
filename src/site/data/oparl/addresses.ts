import { shortCode } from "../../../model/short-addresses.ts";

const ROOT = "/oparl/1.1";

/** The lists of a body of OParl: each begins at `index.json` of its folder. */
export const LISTS = [
  "organizations",
  "people",
  "meetings",
  "papers",
  "agenda-items",
  "consultations",
  "files",
  "locations",
  "memberships",
  "terms",
  "deleted",
] as const;
export type ListName = (typeof LISTS)[number];

/** Where objects of OParl are, below the site's root. They are for ever, as those of pages: made from permanent ids. */
export const oparlAddress = {
  system: `${ROOT}/system.json`,
  bodies: `${ROOT}/bodies.json`,
  body: `${ROOT}/body.json`,
  list: (name: ListName) => `${ROOT}/body/${name}/`,
  term: (meeting: string) => `${ROOT}/term/${meeting}.json`,
  organization: (body: string) => `${ROOT}/organization/${body}.json`,
  meetingsOf: (body: string) => `${ROOT}/organization/${body}/meetings/`,
  person: (person: string) => `${ROOT}/person/${person}.json`,
  /** `place`: which of the person's seats on that body it is, counted from 1. */
  membership: (body: string, person: string, place: number) =>
    `${ROOT}/membership/${body}/${person}/${place}.json`,
  meeting: (meeting: string) => `${ROOT}/meeting/${meeting}.json`,
  item: (meeting: string, item: string) => `${ROOT}/agenda-item/${meeting}/${item}.json`,
  paper: (meeting: string, paper: string) => `${ROOT}/paper/${meeting}/${paper}.json`,
  consultation: (meeting: string, item: string, paper: string) =>
    `${ROOT}/consultation/${meeting}/${item}/${paper}.json`,
  /** Of a file of the site, by the file's own address. */
  file: (address: string) => `${ROOT}/file${address}.json`,
  /** A place has no id of its own: it is known by its words. */
  location: (words: string) => `${ROOT}/location/${shortCode(words)}.json`,
} as const;
