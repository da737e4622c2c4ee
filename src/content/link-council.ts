import type { Council } from "../model/council.ts";
import type { Read, Reader } from "./reader.ts";
import { isWebAddress } from "./web-address.ts";

/** The council with its addresses looked at: pages are made with them, so they must be whole. */
export function linkCouncil({ source, typed }: Read<Council>, reader: Reader): Council {
  const { url, website, ...facts } = typed;
  return {
    ...facts,
    ...(isWebAddress(reader, source, "url", url) ? { url } : {}),
    ...(isWebAddress(reader, source, "website", website) ? { website } : {}),
  };
}
