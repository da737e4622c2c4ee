import type { OparlSource } from "./source.ts";
import { LARGEST_ANSWER, LARGEST_FILE, SourceFault } from "./source-fault.ts";

/** How long one answer may take, in milliseconds. */
const LONGEST_WAIT = 60_000;
const MOST_HOPS = 5;

/**
 * A server of OParl at an address of the web. Only its own host is asked, and those that its lists lead to; a redirection
 * is followed within these only.
 */
export function webSource(address: string, wait: number = LONGEST_WAIT): OparlSource {
  if (!URL.canParse(address)) throw new SourceFault(`${address} is not an address of the web`);
  const start = new URL(address).href;
  const hosts = new Set<string>([new URL(start).host]);

  async function ask(asked: string, most: number, accept: string): Promise<Uint8Array> {
    let at = asked;
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const url = URL.canParse(at) ? new URL(at) : undefined;
      if (!url || !/^https?:$/.test(url.protocol))
        throw new SourceFault(`${at} is not an address of the web`);
      // Servers that moved to https go on saying http in ids.
      if (url.host === new URL(start).host) url.protocol = new URL(start).protocol;
      if (!hosts.has(url.host)) throw new SourceFault(`${at} is not on the server that is read`);
      const answer = await fetched(url, accept, wait);
      const further = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || further === null) return bodyOf(answer, at, most);
      await answer.body?.cancel();
      at = new URL(further, at).href;
    }
    throw new SourceFault(`${asked} leads on and on`);
  }

  return {
    start,
    allow: (other) => {
      if (URL.canParse(other) && /^https?:\/\//i.test(other)) hosts.add(new URL(other).host);
    },
    text: async (asked) =>
      new TextDecoder("utf-8").decode(await ask(asked, LARGEST_ANSWER, "application/json")),
    bytes: async (asked) => {
      try {
        return await ask(asked, LARGEST_FILE, "*/*");
      } catch (fault) {
        if (fault instanceof SourceFault) return undefined;
        throw fault;
      }
    },
  };
}

async function fetched(url: URL, accept: string, wait: number): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: "manual",
      headers: { accept },
      signal: AbortSignal.timeout(wait),
    });
  } catch (fault) {
    throw new SourceFault(`${url.href} did not answer: ${causeOf(fault)}`);
  }
}

const causeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
};

async function bodyOf(answer: Response, address: string, most: number): Promise<Uint8Array> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new SourceFault(`${address} answered ${answer.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > most) throw new SourceFault(`${address} is larger than ${most / 1024 / 1024} MB`);
      parts.push(part);
    }
  } catch (fault) {
    throw fault instanceof SourceFault ? fault : new SourceFault(`${address} broke off: ${causeOf(fault)}`);
  }
  return Buffer.concat(parts);
}
