import { expect, test } from "vitest";
import { ownMachineOnly } from "../../../../src/commands/serve/own-machine.ts";

/** What somebody from an address gets who asks for a host: "next" for the site, else the status. */
function answered(remoteAddress: string | undefined, host: string | undefined): string | number {
  let answer: string | number = "nothing";
  const response = {
    writeHead: (status: number) => {
      answer = status;
    },
    end: () => undefined,
  };
  const request = { headers: { host }, socket: { remoteAddress } };
  ownMachineOnly(request as never, response as never, () => {
    answer = "next";
  });
  return answer;
}

test.each([
  ["127.0.0.1", "localhost:8080"],
  ["::1", "[::1]:8080"],
  ["::ffff:127.0.0.1", "127.0.0.1:8080"],
])("%s, asking for %s, sees the site", (address, host) => expect(answered(address, host)).toBe("next"));

test.each([
  ["192.168.1.20", "192.168.1.7:8080"],
  ["10.0.0.3", "localhost:8080"],
  ["127.0.0.1", "papers.example.com"],
  ["127.0.0.1", undefined],
  [undefined, "localhost"],
])("%s, asking for %s, sees nothing", (address, host) => expect(answered(address, host)).toBe(403));
