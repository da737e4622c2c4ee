import type { CosFile } from "../cos/file.ts";
import type { UaFailure, UaRule } from "./rule.ts";

/** Rules about whether a file can be looked into at all. If one of them speaks, the others cannot be asked. */
export const OPENING_RULES: readonly UaRule[] = [
  { rule: "7.16-1", says: "an encrypted file lets assistive technology read it" },
  { rule: "x-encrypted", says: "the file is not encrypted: this checker cannot look into one that is" },
  {
    rule: "x-readable",
    says: "the file is sound: cross-reference, lengths and objects are where they should be",
  },
];

/** What can be said of an encrypted file (ISO 32000-1, 7.6); nothing of one that is not. */
export function checkEncryption({ trailer }: CosFile): readonly UaFailure[] {
  const encryption = trailer.dict("Encrypt");
  if (encryption === undefined) return [];
  const permissions = encryption.number("P");
  const allows = permissions !== undefined && (permissions & 512) === 512;
  const refused = {
    rule: "7.16-1",
    what: `bit 10 of P of the encryption dictionary is not set: P is ${permissions ?? "absent"}`,
  };
  return [
    ...(allows ? [] : [refused]),
    { rule: "x-encrypted", what: "the file is encrypted: nothing else was checked" },
  ];
}
