import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { certificateText } from "../publish/gate/certificate.ts";
import { verdictForPeople } from "../publish/gate/report.ts";
import { told } from "../publish/gate/told.ts";
import { GateFault, type Verdict, verifyPublic } from "../publish/gate/verify.ts";
import { liesIn } from "../publish/separation.ts";
import type { ExitCode } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

export interface VerifyPublicOptions {
  readonly output: string;
  readonly privateTree?: string | undefined;
  readonly content?: string | undefined;
  readonly certificate?: string | undefined;
  readonly waived?: readonly string[] | undefined;
  readonly on?: string | undefined;
  readonly format?: string | undefined;
}

/**
 * `orderpaper verify-public`: reads a finished public output as a stranger would, says where anything private stands in
 * it, and writes a certificate beside it. 0: clean. 1: it must not be published. Throws for a use that cannot work.
 */
export function runVerifyPublic(options: VerifyPublicOptions, terminal: Terminal): ExitCode {
  const { output, privateTree, content, on, format = "people" } = options;
  if (format !== "people" && format !== "json")
    throw new UsageFault(`--format takes people or json here, not “${format}”`);
  if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on))
    throw new UsageFault(`--on takes a day such as 2026-11-22, not “${on}”`);
  if (privateTree === undefined && content !== undefined)
    throw new UsageFault("--content is only of use with --private: it says what is no secret");
  const certificate = options.certificate ?? `${output.replace(/[\\/]+$/, "")}.certificate.json`;
  if (!certificate.endsWith(".json")) throw new UsageFault("--certificate takes a file that ends in .json");
  if (liesIn(certificate, output))
    throw new UsageFault("the certificate must lie outside the output, or it would change what it speaks of");
  const verdict = judged({ ...options, content: privateTree === undefined ? undefined : contentOf(content) });
  mkdirSync(dirname(certificate), { recursive: true });
  writeFileSync(certificate, `${JSON.stringify(verdict.certificate, undefined, 2)}\n`);
  writeFileSync(certificate.replace(/\.json$/, ".txt"), certificateText(verdict.certificate));
  terminal.print(
    format === "json"
      ? JSON.stringify(told(verdict), undefined, 2)
      : verdictForPeople(verdict, output, terminal.paint),
  );
  terminal.say(`The certificate is in ${certificate}.`);
  return verdict.clean ? 0 : 1;
}

/** The folder of public content; without one nothing is known to be public. */
function contentOf(named: string | undefined): string {
  const content = named ?? "content";
  if (named === undefined && !existsSync(content))
    throw new UsageFault("say where the public content is with --content DIR: what it says is no secret");
  return content;
}

function judged(options: VerifyPublicOptions): Verdict {
  try {
    return verifyPublic(options);
  } catch (fault) {
    if (fault instanceof GateFault) throw new UsageFault(fault.message);
    throw fault;
  }
}
