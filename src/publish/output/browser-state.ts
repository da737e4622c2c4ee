import { defaultCacheFolder } from "../../pack/press/cache-folder.ts";
import { findBrowser } from "../../pack/press/find-browser.ts";
import { PressFault } from "../../pack/press/press-fault.ts";

/**
 * The browser that would lay out packs now, in a text; undefined if there is none that would do. It is not
 * started.
 */
export async function browserState(asked: string | undefined): Promise<string | undefined> {
  try {
    const { name, version, path, embedded } = await findBrowser(asked, defaultCacheFolder());
    return JSON.stringify({ name, version, path, embedded });
  } catch (fault) {
    if (fault instanceof PressFault) return undefined;
    throw fault;
  }
}
