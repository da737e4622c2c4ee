/** A process that makes the packs of an archive and writes its site, while another shows the pages: `buildBehind` starts it. */
import type { Finding } from "../../findings/finding.ts";
import type { PageMap } from "../../model/page-map.ts";
import { openWorkshop } from "../../pack/workshop.ts";
import { buildOnce } from "../build.ts";

export interface BehindOrder {
  readonly content: string;
  readonly output: string;
  readonly browser: string | undefined;
}

/** What a build came to that was made behind the pages. */
export interface MadeBehind {
  readonly findings: readonly Finding[];
  readonly packs: ReadonlyMap<string, PageMap>;
  /** Of every page that was written; none if an error kept the site from being written. */
  readonly addresses: readonly string[];
}

export type BehindSaid =
  | { readonly progress: string }
  | { readonly made: MadeBehind }
  | { readonly fault: string };

/** Says something; resolves when it has left this process, which may end then. */
const say = (said: BehindSaid): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(said, undefined, undefined, () => resolve());
  });

async function build({ content, output, browser }: BehindOrder, signal: AbortSignal): Promise<void> {
  const workshop = openWorkshop({
    browser,
    progress: (words) => void say({ progress: words }),
    isOnce: true,
  });
  try {
    const { findings, packs, pages } = await buildOnce(
      { content, output, local: true, packs: true, signal },
      workshop,
    );
    await say({ made: { findings, packs, addresses: pages.map(({ address }) => address) } });
  } catch (cause) {
    await say({ fault: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    await workshop.close();
  }
}

process.once("message", (order: BehindOrder) => {
  const work = new AbortController();
  // Whoever wanted it says that nobody does any more, or is gone.
  process.once("message", () => work.abort());
  process.once("disconnect", () => work.abort());
  void build(order, work.signal).finally(() => process.exit());
});
