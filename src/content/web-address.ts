import type { Reader } from "./reader.ts";
import type { FieldPath, Source } from "./source.ts";

/** Whether a field is an address of the web; finds it if it is another thing. One that is not there is no fault. */
export function isWebAddress(
  reader: Reader,
  source: Source,
  field: string | FieldPath,
  typed: string | undefined,
): typed is string {
  if (typed === undefined) return false;
  if (/^https?:\/\/[^\s/]/i.test(typed) && URL.canParse(typed)) return true;
  const whole = /^https?:/i.test(typed);
  const bare = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(typed);
  reader.find(source, typeof field === "string" ? [field] : field, {
    id: "address-wrong",
    message: `“${typed.slice(0, 80)}” is not ${whole ? "a whole address of the web" : "an address of the web; it must begin with https://"}`,
    help: bare ? `write https://${typed}` : "write the whole address: https://meetings.example.gov.uk",
  });
  return false;
}
