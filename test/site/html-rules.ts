import { type ConfigData, HtmlValidate } from "html-validate";

/** html-validate at its strictest; each rule that is not as it comes says why. */
export const STRICT: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // HTML, 13.1.1: letters of the doctype may be of either case.
    "doctype-style": ["error", { style: "lowercase" }],
    // Everything comes from the site's own host, where whoever can change a script can change the page too.
    "require-sri": ["error", { target: "crossorigin" }],
    // "p4.2" is paragraph 4.2's address for ever; HTML allows every sign but white space in an id.
    "valid-id": ["error", { relaxed: true }],
    // Title, meeting and council stand in a window's title; a report's own title is as long as its author made it.
    "long-title": "off",
    // A list without markers is no list for VoiceOver, and a table laid out as blocks none for anybody, unless its role says so.
    "no-redundant-role": "off",
    // The style sheet keeps telephone numbers on one line, so that what is copied has plain spaces.
    "tel-non-breaking": "off",
    // The same lists; and a box that scrolls is named where it stands, without a heading to make a section of it.
    "prefer-native-element": ["error", { exclude: ["list", "listitem", "region"] }],
  },
};

const validator = new HtmlValidate(STRICT);

/** What html-validate has to say of a page: place, rule and message, a line each. */
export function htmlFaults(address: string, html: string): readonly string[] {
  const { results } = validator.validateStringSync(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
  );
}
