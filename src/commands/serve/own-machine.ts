import type { IncomingMessage, ServerResponse } from "node:http";

/** Addresses of this machine itself (RFC 6890; IPv4 also as IPv6 writes it). */
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Names by which this machine calls itself. Another name that leads here is somebody else's page asking (DNS rebinding). */
const OWN_NAME = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/**
 * Lets only this machine see what is served: papers that are not published yet lie there, and the server listens on every
 * network this machine is on. Others are told so, with status 403 and nothing of the site.
 */
export function ownMachineOnly(
  request: Pick<IncomingMessage, "headers" | "socket">,
  response: Pick<ServerResponse, "writeHead" | "end">,
  next: () => void,
): void {
  const { remoteAddress = "" } = request.socket;
  if (LOOPBACK.test(remoteAddress) && OWN_NAME.test(request.headers.host ?? "")) next();
  else {
    response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(
      "orderpaper serve shows unpublished papers to its own machine only. To show them to others: orderpaper serve --shared\n",
    );
  }
}
