import type { Library } from "../../model/library.ts";
import { headerPolicy } from "../../views/content-policy.ts";
import type { ViewContext } from "../../views/context.ts";

/** A response header: its name and its value. */
export type Header = readonly [name: string, value: string];

/** What a host says with the files of a site. */
export interface HostHeaders {
  /** With everything. */
  readonly always: readonly Header[];
  /** With files whose names end so, most of which are in these folders: programs of other sites may read them in their readers' browsers (Fetch, CORS). */
  readonly data: {
    readonly endings: readonly string[];
    readonly folders: readonly string[];
    readonly headers: readonly Header[];
  };
  /** How long browsers keep what lies below these addresses; `otherwise` is for the rest. */
  readonly keep: readonly { readonly below: readonly string[]; readonly header: Header }[];
  readonly otherwise: Header;
}

/** Nothing of a device is used by any page, and no script of a paper may ask for it. */
const NO_DEVICES = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

const DATA_ENDINGS = ["csv", "ics", "json", "md", "xml"];
const DATA_FOLDERS = [".well-known", "calendar", "data", "feeds", "oparl", "schemas"];

/** These have a digest of what they hold in their names. */
const NAMED_BY_DIGEST = [
  "/pagefind/fragment/",
  "/pagefind/index/",
  "/pagefind/filter/",
  "/pagefind/program/",
];

/**
 * The headers of a site. Pages and scripts are asked for anew at every visit, which costs a few bytes if nothing has changed.
 * Style sheets have the beginning of their digest in the address that pages ask for, but a host that is halfway through an
 * update may give the old one to it: they are kept for an hour. So are the indexes of a large site's shelves. A members' site is for nobody else's programs, and is not
 * to stay in a browser that others use.
 */
export function hostHeaders(
  { library, packs }: Pick<ViewContext, "library" | "packs">,
  editorHosts: readonly string[] | undefined,
): HostHeaders {
  const isPublic = library.audience === "public";
  return {
    always: [
      ["Content-Security-Policy", headerPolicy({ hasPacks: packs.size > 0, editorHosts })],
      ["X-Content-Type-Options", "nosniff"],
      ["Referrer-Policy", isPublic ? "same-origin" : "no-referrer"],
      ["Permissions-Policy", NO_DEVICES.map((device) => `${device}=()`).join(", ")],
      ...noSearchEngines(library),
    ],
    data: {
      endings: DATA_ENDINGS,
      folders: DATA_FOLDERS,
      headers: isPublic ? [["Access-Control-Allow-Origin", "*"]] : [],
    },
    keep: isPublic
      ? [
          { below: NAMED_BY_DIGEST, header: ["Cache-Control", "public, max-age=31536000, immutable"] },
          { below: ["/fonts/"], header: ["Cache-Control", "public, max-age=604800"] },
          { below: ["/css/", "/pagefind/shelves/"], header: ["Cache-Control", "public, max-age=3600"] },
        ]
      : [],
    otherwise: ["Cache-Control", isPublic ? "no-cache" : "private, no-store"],
  };
}

const noSearchEngines = ({ audience }: Library): readonly Header[] =>
  audience === "public" ? [] : [["X-Robots-Tag", "noindex, nofollow"]];
