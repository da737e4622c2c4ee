import { homedir } from "node:os";
import path from "node:path";

/** Where this user's unpacked browser, fonts and laid-out papers are kept, as the operating system wants it. */
export function defaultCacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "win32" && LOCALAPPDATA !== undefined)
    return path.join(LOCALAPPDATA, "orderpaper");
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Caches", "orderpaper");
  return path.join(XDG_CACHE_HOME ?? path.join(homedir(), ".cache"), "orderpaper");
}
