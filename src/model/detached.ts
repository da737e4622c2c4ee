/**
 * A copy of plain values that shares no memory with them: a few words cut out of a text keep all of it in memory (V8's sliced
 * strings), and what is held of every meeting must not hold the texts of all.
 */
export const detached = <Plain>(value: Plain): Plain => JSON.parse(JSON.stringify(value)) as Plain;
