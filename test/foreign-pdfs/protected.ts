/** Files with passwords: against copying (the owner's), or against opening (the user's). */

import { FileToBe, line, text } from "./build.ts";
import { qpdf } from "./qpdf.ts";

const letter = async (): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content: line("Do not copy this letter", 60, 760) });
  file.info({ Title: text("Letter") });
  return file.finish();
};

/** The newest protection (R6, AES-256), objects packed and encrypted. */
export const ownerPasswordAes256 = async (): Promise<Uint8Array> =>
  qpdf(await letter(), "--object-streams=generate", "--encrypt", "", "owner", "256", "--modify=none", "--");

/** AES-128 (R4), as files of the last twenty years have it. */
export const ownerPasswordAes128 = async (): Promise<Uint8Array> =>
  qpdf(await letter(), "--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--");

/** RC4 of 40 bits (R2), as in the nineties. */
export const ownerPasswordRc4 = async (): Promise<Uint8Array> =>
  qpdf(await letter(), "--allow-weak-crypto", "--encrypt", "", "owner", "40", "--");

export const userPassword = async (): Promise<Uint8Array> =>
  qpdf(await letter(), "--object-streams=generate", "--encrypt", "reader", "owner", "256", "--");
