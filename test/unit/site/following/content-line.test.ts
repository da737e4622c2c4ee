import { expect, test } from "vitest";
import { contentLine, quotedValue, textValue } from "../../../../src/site/following/content-line.ts";

const octets = (line: string): number => Buffer.byteLength(line);

test("a short line stands as it is, and ends as a line of iCalendar", () =>
  expect(contentLine("SUMMARY", "Board")).toBe("SUMMARY:Board\r\n"));

test.each(["a", "é", "€", "𝔸", "Ŵ€a𝔸"])(
  "a long line of %s is folded at 75 octets, letters whole",
  (letter) => {
    for (let length = 60; length < 90; length += 1) {
      const value = letter.repeat(length);
      const folded = contentLine("X", value);
      const lines = folded.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain("\ufffd");
      }
      for (const line of lines.slice(0, -1)) expect(octets(line)).toBeGreaterThan(75 - 4);
      expect(folded.replace(/\r\n /g, "")).toBe(`X:${value}\r\n`);
    }
  },
);

test("a line of exactly 75 octets is not folded, one of 76 is", () => {
  expect(contentLine("X", "a".repeat(73))).toBe(`X:${"a".repeat(73)}\r\n`);
  expect(contentLine("X", "a".repeat(74))).toBe(`X:${"a".repeat(73)}\r\n a\r\n`);
});

test("text has its signs escaped and its lines kept", () =>
  expect(textValue("One; two, three\\four\r\nfive\rsix\u0007\t")).toBe(
    "One\\; two\\, three\\\\four\\nfive\\nsix",
  ));

test("a parameter cannot be broken out of", () =>
  expect(quotedValue('Ada "Clerk"\r\nATTENDEE:x')).toBe(`"Ada 'Clerk'  ATTENDEE:x"`));
