/** The command was used in a way that cannot work: exit code 2, with a sentence that says what would. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}
