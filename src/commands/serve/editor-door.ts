import type { IncomingMessage, ServerResponse } from "node:http";
import { LOCAL_FILES } from "../../publish/editor/configuration.ts";
import { type Answer, localFiles } from "../../publish/editor/local-files.ts";

/** Longest request that is read, in bytes: no report is so long. */
const MOST = 20_000_000;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Where `orderpaper serve` answers its web editor, while council.yaml asks for one: it reads and writes the content folder. Only for pages of this very server:
 * a page from elsewhere cannot send JSON without being asked first (CORS, Fetch standard 3.2), its origin is another, and a
 * name that somebody else's DNS gives this computer is not one of ours.
 */
export function editorDoor(content: string, isOn: () => boolean): Handler {
  const answer = localFiles(content);
  return (request, response, next) => {
    const { url = "" } = request;
    if (!/^\/admin(?:\/|\/files)?$/.test(url) || !isOn()) return next();
    if (url !== LOCAL_FILES) return void response.writeHead(302, { Location: "/admin/index.html" }).end();
    const said = (status: number, body: unknown): void => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    };
    if (!isOwnPage(request)) {
      request.resume();
      return said(403, { error: "only the editor of this site may ask" });
    }
    readBody(request).then(
      (text) => {
        const { status, body } = answered(answer, text);
        said(status, body);
      },
      () => said(413, { error: "too long" }),
    );
  };
}

function answered(answer: (asked: unknown) => Answer, text: string): Answer {
  try {
    return answer(JSON.parse(text));
  } catch (fault) {
    return { status: 500, body: { error: fault instanceof Error ? fault.message : String(fault) } };
  }
}

function isOwnPage({ method, headers }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  return (
    method === "POST" &&
    /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host) &&
    origin === `http://${host}` &&
    /^application\/json\b/.test(headers["content-type"] ?? "")
  );
}

/** The whole of a request's body. @throws once it is too long. */
async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST) throw new Error("too long");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
