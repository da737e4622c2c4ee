import { createHash } from "node:crypto";
import { allItems } from "./agenda.ts";
import type { Library } from "./library.ts";
import { addressOf } from "./reference.ts";

/** Digits and letters that cannot be taken for one another, as people type them (Crockford's base 32): no i, l, o, u. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

const LETTERS = 8;

/**
 * A permanent address in eight letters, for paper: "k3v9-q7wx". Made from the address alone (40 bits of its SHA-256, five
 * a letter), so it never changes and needs no list; `shortAddresses` says if two should meet.
 */
export function shortCode(address: string): string {
  const bits = createHash("sha256").update(address).digest();
  let number = bits.readUIntBE(0, 5);
  let code = "";
  for (let at = 0; at < LETTERS; at += 1) {
    code = `${ALPHABET[number % 32]}${code}`;
    number = Math.floor(number / 32);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What printed matter may lead to: every meeting with its items, papers and minutes, and every body's tracker. */
export function permanentAddresses({ meetings, bodies }: Library): readonly string[] {
  return [
    ...meetings.flatMap((meeting) => [
      addressOf.meeting(meeting.id),
      ...allItems(meeting.agenda).map(({ id }) => addressOf.item(meeting.id, id)),
      ...meeting.papers.map(({ id }) => addressOf.paper(meeting.id, id)),
      ...(meeting.minutes ? [addressOf.minutes(meeting.id)] : []),
    ]),
    ...bodies.map(({ id }) => addressOf.tracker(id)),
  ];
}

/** Addresses by their code. Throws if two have the same: one of them must then get another name. */
export function shortAddresses(
  addresses: readonly string[],
  codeOf: (address: string) => string = shortCode,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const address of addresses) {
    const code = codeOf(address);
    const other = known.get(code);
    if (other !== undefined && other !== address)
      throw new Error(
        `${other} and ${address} have the same short address ${addressOf.short(code)}; rename the file or folder of one of them`,
      );
    known.set(code, address);
  }
  return known;
}
