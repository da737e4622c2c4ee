import type { Editor } from "../model/editor.ts";
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import { isWebAddress } from "./web-address.ts";

/**
 * Finds a web editor through which nobody could sign in. GitHub lets a page in only through a service that keeps its secret;
 * the editor would ask a company's, if none is named. GitLab knows a page by the id it was registered with (OAuth 2.0 with
 * PKCE, RFC 7636).
 */
export function findNoSignIn(reader: Reader, source: Source, editor: Editor | undefined): void {
  if (editor === undefined || editor === "local") return;
  const needed = editor.backend === "github" ? "sign-in" : "app-id";
  if (editor[needed] === undefined)
    reader.find(source, ["editor"], {
      id: "editor-sign-in-missing",
      message: `a web editor that saves to ${editor.backend} must have \`${needed}\``,
      help:
        needed === "sign-in"
          ? "add sign-in: with the address of your own sign-in service, or write editor: local"
          : "add app-id: with the id that GitLab gave your application, or write editor: local",
    });
  isWebAddress(reader, source, ["editor", "sign-in"], editor["sign-in"]);
}
