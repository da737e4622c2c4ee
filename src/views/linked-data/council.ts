import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../context.ts";
import { urlOf } from "./whole-address.ts";

/** The council wherever it is only named: who publishes, what a body is part of. */
export function councilNamed(context: ViewContext): object {
  const { baseUrl, library } = context;
  return {
    "@type": "GovernmentOrganization",
    ...(baseUrl === undefined ? {} : { "@id": councilId(baseUrl) }),
    name: library.council.name,
  };
}

const councilId = (baseUrl: string): string => `${baseUrl}/#council`;

/** The council and its site, with the search of it: what the front door says (schema.org GovernmentOrganization, WebSite). */
export function councilData(context: ViewContext): object {
  const { baseUrl, library } = context;
  const { name, website, contact, language } = library.council;
  return {
    "@graph": [
      {
        ...councilNamed(context),
        ...(website === undefined ? {} : { url: website }),
        ...(contact === undefined
          ? {}
          : {
              contactPoint: {
                "@type": "ContactPoint",
                name: contact.name,
                ...(contact.email === undefined ? {} : { email: contact.email }),
                ...(contact.tel === undefined ? {} : { telephone: contact.tel }),
              },
              ...(contact.address === undefined ? {} : { address: contact.address }),
            }),
      },
      {
        "@type": "WebSite",
        name: `Meetings of ${name}`,
        ...urlOf(context, addressOf.home()),
        inLanguage: language,
        publisher: councilNamed(context),
        ...(baseUrl === undefined
          ? {}
          : {
              potentialAction: {
                "@type": "SearchAction",
                target: {
                  "@type": "EntryPoint",
                  urlTemplate: `${baseUrl}${addressOf.search()}?q={search_term_string}`,
                },
                "query-input": "required name=search_term_string",
              },
            }),
      },
    ],
  };
}
