import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BehindOrder, BehindSaid, MadeBehind } from "./behind-process.ts";

/** How long a build that nobody wants may go on, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Builds a site with its packs in a process of its own: an archive is read and written for so long that whoever shows its pages could
 * not answer meanwhile. Once nobody wants it, that process leaves what it does. Throws what it throws, and the signal's reason.
 */
export async function buildBehind(
  order: BehindOrder,
  progress: (words: string) => void,
  signal: AbortSignal,
): Promise<MadeBehind> {
  signal.throwIfAborted();
  const child = fork(fileURLToPath(new URL("./behind-process.js", import.meta.url)), {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const leave = (): void => {
    if (child.connected) child.send("leave");
    // In the middle of writing it may not hear for long; a build that is killed leaves the site that was there.
    setTimeout(() => child.kill(), PATIENCE).unref();
  };
  signal.addEventListener("abort", leave);
  try {
    const said = await new Promise<BehindSaid>((resolve, reject) => {
      let last: BehindSaid = { fault: "the packs could not be made: their process ended by itself" };
      child.on("message", (message: BehindSaid) => {
        if ("progress" in message) progress(message.progress);
        else last = message;
      });
      child.once("error", reject);
      child.once("close", () => resolve(last));
      child.send(order);
    });
    signal.throwIfAborted();
    if ("made" in said) return said.made;
    throw new Error("fault" in said ? said.fault : said.progress);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
