import { openWorkshop, type WorkshopOptions } from "../pack/workshop.ts";
import { hasErrors } from "../publish/edition.ts";
import { makeShard, type Shard, type ShardOptions } from "../publish/shard.ts";
import { counted } from "../text/lists.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** `orderpaper build --shard 2/8 --cache DIR`: one part of a build, into the cache that `--merge` reads. */
export async function runShard(
  options: ShardOptions & Pick<WorkshopOptions, "browser" | "memory">,
  terminal: Terminal,
): Promise<ExitCode> {
  const { browser, memory, cacheFolder, shard } = options;
  const workshop = openWorkshop({ browser, memory, cacheFolder, isOnce: true, progress: terminal.progress });
  try {
    const made = await makeShard(options, workshop);
    printFindings(made, "people", terminal);
    if (hasErrors(made.findings)) {
      terminal.say("Nothing was made.");
      return 1;
    }
    terminal.say(
      `Part ${shard.part} of ${shard.of}: ${counted(made.packs, "pack")} and ${counted(made.cards, "picture")} in ${cacheFolder}`,
    );
    return 0;
  } finally {
    await workshop.close();
  }
}

/** "2/8" as a part of a build. Throws a UsageFault for anything else. */
export function shardOf(typed: string): Shard {
  const [, part = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new UsageFault(
    `--shard takes which part of how many, such as 2/8 for the second of eight, not “${typed}”`,
  );
}
