/**
 * A fault of the tool or of the machine it runs on, never of the content: no browser, a browser that died, a sheet that
 * took too long or too much memory, a file the caller forgot. The command line ends with exit code 2.
 */
export class PressFault extends Error {
  override readonly name: string = "PressFault";
  /** Exit codes: 0 clean or warnings, 1 errors in content, 2 fault of the tool. */
  readonly exitCode = 2;
}

/** A sheet that hangs or crashes its page: the browser is closed, and the next sheet gets a new one. */
export class SpentBrowser extends PressFault {
  override readonly name: string = "SpentBrowser";
}

/** A sheet that went down with a browser in which all that it ever had in it held too much: alone it may be small enough. */
export class CrowdedBrowser extends SpentBrowser {
  override readonly name: string = "CrowdedBrowser";
}
