import { href, type ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { COPIES } from "./copies.ts";

/**
 * `robots.txt` (RFC 9309): everybody may read everything but copies. Robots ask for it at the root of a host only; for a
 * site below one, the host's own file should say the same. A members' edition is for no robot.
 */
export function robotsFile(context: ViewContext): SiteFile {
  const { baseUrl } = context;
  const isMembers = context.library.audience === "members";
  const text = [
    "User-agent: *",
    ...(isMembers
      ? ["Disallow: /"]
      : ["Allow: /", ...COPIES.map((copy) => `Disallow: ${href(context, copy)}`)]),
    ...(baseUrl === undefined || isMembers ? [] : ["", `Sitemap: ${baseUrl}/sitemap.xml`]),
    "",
  ].join("\n");
  return { address: "/robots.txt", bytes: () => new TextEncoder().encode(text) };
}
