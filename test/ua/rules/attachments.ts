import { CosString, Dict } from "../cos/values.ts";
import { everyDict } from "../document/every-dict.ts";
import { ruleGroup } from "./rule.ts";

/** Embedded files and media clips, wherever in the file they are (ISO 14289-1, 7.11 and 7.18.6.2). */
export const attachmentRules = ruleGroup(
  {
    "7.11-1": "an embedded file has its name in F and in UF",
    "7.18.6.2-1": "a media clip says of what type it is",
    "7.18.6.2-2": "a media clip has words in its place",
  },
  ({ file }, fail) => {
    for (const { dict, object } of everyDict(file)) {
      const names = [dict.text("F") ?? "", dict.text("UF") ?? ""];
      if (dict.get("EF") instanceof Dict && names.includes(""))
        fail("7.11-1", `the embedded file of object ${object} has F "${names[0]}" and UF "${names[1]}"`);
      if (dict.name("S") !== "MCD" || !dict.has("D")) continue;
      if (!dict.has("CT")) fail("7.18.6.2-1", `the media clip of object ${object} has no CT`);
      const alternatives = dict.items("Alt") ?? [];
      const spoken = alternatives.every(
        (item, at) => item instanceof CosString && (at % 2 === 0 || item.bytes.length > 0),
      );
      if (alternatives.length === 0 || alternatives.length % 2 === 1 || !spoken)
        fail("7.18.6.2-2", `the media clip of object ${object} has no Alt in pairs of language and text`);
    }
  },
);
