/** Octets in a line of iCalendar, without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/**
 * One property as a content line of iCalendar (RFC 5545, section 3.1): folded so that no line is longer than 75 octets and
 * no letter is torn, ended with CR LF.
 */
export function contentLine(name: string, value: string): string {
  let folded = "";
  let octets = 0;
  for (const letter of `${name}:${value}`) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Octets of one letter in UTF-8 (RFC 3629, section 3). */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Words as a value of type TEXT (section 3.3.11): escaped, with line ends as \n and no other control signs. */
export function textValue(words: string): string {
  return words
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** Words as the value of a parameter (section 3.2): always quoted; it can hold no quotation mark and no control sign. */
export function quotedValue(words: string): string {
  return `"${words.replace(/\p{Cc}/gu, " ").replace(/"/g, "'")}"`;
}
