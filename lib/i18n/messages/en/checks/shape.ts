export const shape = {
  "misshapen-event": {
    title: "Documented event, other shape",
    sentence: "{name} does not have its documented shape: {expected} is {seen}.",
    why: "Clients read these fields without a check, so a missing or differently typed one fails in their code, far from its cause. Send the field as the reference has it.",
  },
  "index-missing": {
    title: "Index missing",
    sentence: "{expected} has no {name}.",
    why: "Items and parts are told apart by their indexes. Without one a reader has to guess where a delta belongs, which goes wrong with the second item. Send output_index, and content_index or summary_index, in each such event.",
  },
  "item-id-missing": {
    title: "Item id missing",
    sentence: "{expected} has no {name}.",
    why: "Some clients keep open items by id and refuse an event that has none. Give every item an id, and repeat it as item_id in its events.",
  },
  "undocumented-event": {
    title: "Event that is not documented",
    sentence: "{name} is known from other servers, but is not in the published list of events.",
    why: "Clients with a closed list of events stop at it. Use the documented name where there is one, or a name of your own with a prefix, such as vendor:name.",
  },
  "unknown-event": {
    title: "Unknown event",
    sentence: "{name} is not a known event.",
    why: "Readers are meant to skip what they do not know, and some do not. Give events of your own a prefix, such as vendor:name, and keep their data optional.",
  },
  "unknown-item-type": {
    title: "Unknown item type",
    sentence: "An output item has the type {name}, which is not documented.",
    why: "Readers that know the published items show nothing for it. It is no fault when it is meant as an extension; otherwise compare the spelling with the reference.",
  },
  "unknown-part-type": {
    title: "Unknown part type",
    sentence: "A part of an item has the type {name}, which is not documented.",
    why: "Readers that know the published parts show nothing for it. It is no fault when it is meant as an extension; otherwise compare the spelling with the reference.",
  },
  "field-missing": {
    title: "Required field missing",
    sentence: "{name} is missing. The reference asks for it.",
    why: "Typed clients declare it as always there and use it without a check, so it fails in their code, or an empty value is shown. Send it, with null or an empty list where the reference allows that.",
  },
  "unknown-field": {
    title: "Unknown field",
    sentence: "{name} is not in the reference.",
    why: "Fields may be added at any time and readers ignore them. It stands here to show at a glance what a server adds, and to catch a misspelt name.",
  },
} as const;
