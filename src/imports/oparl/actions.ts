import { contentText, fieldsOf } from "./content-text.ts";
import { isObject, lineOf, listOf, type OparlObject } from "./json.ts";
import { ownId } from "./names.ts";
import type { Work } from "./work.ts";

/** Writes the actions that our own export says of a council or a meeting; other servers have none. */
export function writeActions({ draft }: Pick<Work, "draft">, object: OparlObject): void {
  for (const action of listOf(object["pack:actions"]).filter(isObject)) {
    const parts = (lineOf(action.id) ?? "").split("/").map(ownId);
    const path = `actions/${parts.join("/")}.md`;
    if (parts.some((part) => part === undefined) || draft.has(path)) continue;
    const { waive: _waive, exempt: _exempt, ...fields } = fieldsOf(action.content);
    draft.write(path, contentText(fields, typeof action.words === "string" ? action.words : ""));
  }
}
