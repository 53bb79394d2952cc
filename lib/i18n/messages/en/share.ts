export const share = {
  title: "Share this request",
  permalink: "Permalink",
  making: "Making the link…",
  anyone: "Anyone with the link can read it: the whole request is inside. Opening it sends nothing.",
  masked: "What looks like a key was masked in the link, not in your request:",
  maskedItem: "{kind} in line {line}",
  kinds: {
    openai_key: "an API key",
    bearer: "a bearer token",
    other: "a secret",
  },
  size: "{size} in the link",
  tooLong: "The link is {size} long. Above 8 KB some chat programs and browsers cut links.",
  copy: "Copy the link",
  failed: "The link could not be made: {reason}",
  openedTitle: "Opened from a link",
  openedText: "This request came from a link. Nothing has been sent; Run sends it to {provider}.",
  openedMissingProvider:
    "The link was made for the provider “{wanted}”, which this server does not have; Run sends it to {provider}.",
  openedUnreadyProvider:
    "The link was made for {wanted}, which has no key on this server; Run sends it to {provider}.",
  undo: "Back to what was here",
  problemTitle: "This link cannot be opened",
  problems: {
    not_a_link: "The address has no request in it.",
    unknown_version: "It was made by a newer playground than this one.",
    unknown_kind: "It holds something that this playground does not know.",
    damaged: "It is damaged: a part of it was lost or changed on the way.",
    too_large: "What it holds is too large to open.",
    not_a_draft: "What it holds is not a request.",
  },
  problemKept: "The request on the page is as it was.",
} as const;
