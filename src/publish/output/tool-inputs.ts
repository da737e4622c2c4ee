import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Root } from "./input-list.ts";

/** The folder of orderpaper's package: this file is three folders below it, built or not. */
export const PACKAGE = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * What of the package shapes a site: the program, built or not, what it prints with, and the reasons of its
 * rules.
 */
const OURS = ["package.json", "dist", "layouts", "static", "src"] as const;

/** What package managers write whenever they install something: the versions of everything. */
const LEDGERS = [".package-lock.json", ".modules.yaml", ".yarn-state.yml"] as const;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * The program itself: its files, the versions of the packages it stands on, and what was installed with them.
 * A package that is edited by hand where it was installed stays unnoticed.
 */
export function toolInputs(folder = PACKAGE): readonly Root[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).sort();
  const above = modulesAbove(folder);
  return [
    ...OURS.map((name) => ({ name: `tool ${name}`, place: join(folder, name) })),
    ...above.flatMap((modules, far) =>
      LEDGERS.map((name) => ({ name: `installed ${far} ${name}`, place: join(modules, name) })),
    ),
    ...named.map((name) => ({
      name: `package ${name.replace("/", " ")}`,
      place:
        above.map((modules) => join(modules, name, "package.json")).find((file) => existsSync(file)) ?? "",
    })),
  ];
}

/** The folders in which Node looks for packages, from the nearest. */
function modulesAbove(folder: string): readonly string[] {
  const found: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const modules = join(at, "node_modules");
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) found.push(modules);
    if (dirname(at) === at) return found;
  }
}

/** Variables of the environment that Node, its dates and words, or a program of ours listens to. */
const VARIABLES = [
  "LANG",
  "LANGUAGE",
  "LC_ALL",
  "NODE_ICU_DATA",
  "NODE_OPTIONS",
  "NODE_PATH",
  "PAGEFIND_BINARY_PATH",
  "TZ",
] as const;

/**
 * What the program runs on: Node, the versions it was built with, the machine, and what its environment says.
 */
export function toolGround(): Readonly<Record<string, unknown>> {
  const { versions, platform, arch, env } = process;
  return {
    versions,
    platform,
    arch,
    environment: Object.fromEntries(VARIABLES.map((name) => [name, env[name] ?? null])),
    started: machineStart(),
  };
}

/**
 * Which start of the machine this is: what a build wrote before it went down may not have reached the disk.
 * Undefined where there is no /proc (proc(5)).
 */
function machineStart(): string | undefined {
  const file = "/proc/sys/kernel/random/boot_id";
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}
