/**
 * Does a piece of work for each thing, at most `most` of them at once, and answers what came of each in the order of the things.
 * Rejects with the first fault; nothing is begun after it, and what was begun then ends unheard.
 */
export async function severalAtOnce<Thing, Done>(
  things: readonly Thing[],
  most: number,
  work: (thing: Thing) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = new Array<Done>(things.length);
  const left = things.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [at, thing] of left) {
      if (failed) return;
      try {
        done[at] = await work(thing);
      } catch (fault) {
        failed = true;
        throw fault;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, most) }, worker));
  return done;
}
