// Eleventy 3 and its server ship no types: this is what we use of them, and no more.
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addPlugin<Options>(plugin: (config: EleventyConfig, options?: Options) => void, options?: Options): void;
    addPassthroughCopy(paths: Record<string, string>): void;
    addWatchTarget(path: string): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, template: object): void;
    setTemplateFormats(formats: string[]): void;
    setQuietMode(quiet: boolean): void;
    /** Groups of what is timed; one that took so many milliseconds is warned of. */
    readonly benchmarks: Readonly<Record<string, { setMinimumThresholdMs(least: number): void }>>;
    on(
      event: "eleventy.before" | "eleventy.after",
      listener: (event: {
        readonly directories: { readonly output: string };
        readonly runMode: "build" | "watch" | "serve";
      }) => Promise<void>,
    ): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode?: boolean;
        configPath?: string;
        source?: "script" | "cli";
        config?: (config: EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface DevServerOptions {
    /** Whether the server's own script, which reloads every page, is put into pages. */
    readonly liveReload?: boolean;
    /** Asked in turn; the last, behind `next`, answers from the folder, and throws of addresses it cannot read. */
    readonly middleware?: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void)[];
    readonly port?: number;
    readonly portReassignmentRetryCount?: number;
    readonly showVersion?: boolean;
    readonly showAllHosts?: boolean;
    readonly domDiff?: boolean;
    readonly logger?: Record<"info" | "log" | "error", (message: string) => void>;
  }
  export default class DevServer {
    static getServer(name: string, folder: string, options: DevServerOptions): DevServer;
    serve(port: number): void;
    /** Resolves when the server begins to listen; never if it already does. */
    getPort(): Promise<number>;
    /** Tells every browser that is connected; nothing if the server does not listen yet. */
    reload(event: { files: readonly string[]; subtype?: "css" | undefined; build: object }): void;
    close(): Promise<void>;
  }
}
