import type { ViewContext } from "../../views/context.ts";
import { layoutText } from "../../views/layouts.ts";

/** What the keys stand for that the context of views and the layouts note; "nothing" is an answer, too. */
export function contextReads(context: ViewContext): (key: string) => unknown {
  return (key) => {
    const [name = "", ...rest] = key.split(" ");
    const about = rest.join(" ");
    const of = <Value>(map: ReadonlyMap<string, Value>): unknown =>
      about === "" ? [...map] : (map.get(about) ?? "nothing");
    switch (name) {
      case "pack":
        return of(context.packs);
      case "shortcomings":
        return of(context.barriers.packs);
      case "findings":
        return context.barriers.findings;
      case "layout":
        return layoutText(about);
      case "hash":
        return context.hashOf(about) ?? "nothing";
      default:
        return undefined;
    }
  };
}
