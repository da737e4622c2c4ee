import type { Action } from "../model/action.ts";

/** Actions of one body together, bodies in the order in which they come: a long tracker has one finding, not a hundred. */
export function byBody(actions: readonly Action[]): readonly (readonly Action[])[] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const { id } = action.from.body;
    const group = groups.get(id);
    if (group) group.push(action);
    else groups.set(id, [action]);
  }
  return [...groups.values()];
}
