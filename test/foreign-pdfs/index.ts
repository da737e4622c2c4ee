/** One small file of every kind of PDF that other people send, made anew each time, always the same bytes. */
import { baggage } from "./baggage.ts";
import { filledForm } from "./filled-form.ts";
import { hiddenLayers, hiddenTaggedLayers } from "./hidden-layers.ts";
import { oddSizes } from "./odd-sizes.ts";
import { otherTags } from "./other-tags.ts";
import { ownerPasswordAes128, ownerPasswordAes256, ownerPasswordRc4, userPassword } from "./protected.ts";
import {
  dynamicForm,
  empty,
  pageWithoutContents,
  portfolio,
  truncated,
  webPage,
  wordDocument,
} from "./refused.ts";
import { scan } from "./scan.ts";
import { slides } from "./slides.ts";
import { unbalanced } from "./unbalanced.ts";

type Maker = () => Promise<Uint8Array>;

/** Files that a pack can have. */
export const ACCEPTED: Readonly<Record<string, Maker>> = {
  scan: () => scan(),
  slides,
  "odd-sizes": oddSizes,
  "filled-form": filledForm,
  "owner-password-aes-256": ownerPasswordAes256,
  "owner-password-aes-128": ownerPasswordAes128,
  "owner-password-rc4": ownerPasswordRc4,
  "other-tags": otherTags,
  "hidden-layers": hiddenLayers,
  "hidden-tagged-layers": hiddenTaggedLayers,
  baggage,
  unbalanced,
};

/** Files that are refused. */
export const REFUSED: Readonly<Record<string, Maker>> = {
  "user-password": userPassword,
  truncated,
  "web-page": webPage,
  empty,
  "word-document": wordDocument,
  portfolio,
  "dynamic-form": dynamicForm,
  "page-without-contents": pageWithoutContents,
};

export const FOREIGN: Readonly<Record<string, Maker>> = { ...ACCEPTED, ...REFUSED };
