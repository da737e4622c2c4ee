/**
 * The types of schema.org that the site's data uses, each with those of its properties that it may have, its own and its
 * parents'. Written from the pages of schema.org; what is not here is a slip of the pen or needs looking up.
 */
const THING = ["name", "url"];
const CREATIVE_WORK = [
  ...THING,
  "about",
  "author",
  "creativeWorkStatus",
  "dateCreated",
  "dateModified",
  "datePublished",
  "inLanguage",
  "isPartOf",
  "publisher",
  "recordedAt",
];
const ORGANIZATION = [...THING, "address", "contactPoint", "member", "parentOrganization"];

export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: [...THING, "itemListElement"],
  Collection: CREATIVE_WORK,
  ContactPoint: [...THING, "email", "telephone"],
  DigitalDocument: CREATIVE_WORK,
  EntryPoint: [...THING, "urlTemplate"],
  Event: [
    ...THING,
    "about",
    "endDate",
    "eventAttendanceMode",
    "eventStatus",
    "location",
    "organizer",
    "startDate",
  ],
  GovernmentOrganization: ORGANIZATION,
  ListItem: [...THING, "item", "position"],
  Organization: ORGANIZATION,
  // A Role stands between a thing and its value, and repeats the property it stands in.
  OrganizationRole: [...THING, "roleName", "member"],
  Person: [...THING, "affiliation", "email", "honorificPrefix", "jobTitle", "memberOf", "telephone"],
  Place: [...THING, "address"],
  PresentationDigitalDocument: CREATIVE_WORK,
  Report: [...CREATIVE_WORK, "reportNumber"],
  // "query-input" is the property "query" of the action, marked as one to be filled in.
  SearchAction: [...THING, "target", "query-input"],
  Thing: THING,
  VirtualLocation: THING,
  WebSite: [...CREATIVE_WORK, "potentialAction"],
};
