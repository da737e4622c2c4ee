import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";

/** Says what is wrong with a document by a schema of test/schemas: undefined if it is well formed and valid. */
export function schemaFaults(schema: string): (xml: string) => string | undefined {
  const grammar = XmlDocument.fromBuffer(
    readFileSync(new URL(`../../../schemas/${schema}`, import.meta.url)),
  );
  const validator = RelaxNGValidator.fromDoc(grammar);
  return (xml) => {
    try {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return undefined;
      } finally {
        document.dispose();
      }
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  };
}
