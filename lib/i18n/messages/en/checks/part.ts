export const part = {
  "part-not-added": {
    title: "Event for a part that was not opened",
    sentence: "{expected} is about {name} of item {item}, a part that was never added.",
    why: "Readers make a place for a part when it is added. Without it they throw, or drop the text. Send response.content_part.added, or response.reasoning_summary_part.added, first.",
  },
  "reasoning-part-not-added": {
    title: "Reasoning text without a part",
    sentence: "{expected} is about {name} of item {item}, a part that was never added.",
    why: "Many servers stream raw reasoning without opening a part. Clients that look the part up fail at its first delta. Send response.content_part.added first, as for all other text.",
  },
  "part-added-twice": {
    title: "Part opened twice",
    sentence: "Part {name} of item {item} was opened a second time.",
    why: "Readers start the part anew and lose its text, or show it twice. Give each part of an item an index of its own.",
  },
  "part-after-done": {
    title: "Event after a text or part was done",
    sentence: "An event about {name} of item {item} came after that was done.",
    why: "Readers take a text as final when it is done, so what follows is lost to some and added by others. Send each done event once, after everything that belongs to it.",
  },
  "part-unclosed": {
    title: "Part never done",
    sentence: "Part {name} of item {item} was opened, but never done.",
    why: "A view that closes a paragraph when its part is done leaves this one open. Send response.content_part.done, or response.reasoning_summary_part.done, before the item is done.",
  },
  "part-index-gap": {
    title: "Part index skips",
    sentence: "A new part of item {item} has the index {seen}; {expected} was due.",
    why: "The index is the part’s place in the item’s list. A list that is filled by it has a hole, and clients look in the wrong place. Count the parts of each item from 0, one by one.",
  },
  "part-type-changed": {
    title: "Part type changes",
    sentence: "Part {name} of item {item} was added as {expected} and is now {seen}.",
    why: "Readers choose by type what to build, and cannot turn a text into a refusal. Add the part once its type is known.",
  },
  "wrong-place": {
    title: "Event in the wrong place",
    sentence: "{name} belongs to {expected}, but item {item} has {seen} in that place.",
    why: "The indexes lead to an item or part of another kind, so the text goes to the wrong place or nowhere. The usual cause is an index that stays 0 when reasoning, tools and text come together.",
  },
} as const;
