/** The tab Checks itself; the words of each rule are in `checks`. Both are loaded with the tab. */
export const findings = {
  idle: "Run a request: whatever is wrong with the stream it brings is listed here, as it comes.",
  waiting: "Nothing to check yet.",
  nothingSoFar: "Nothing found so far: {count, plural, one {# event} other {# events}} checked.",
  clean: "No findings",
  cleanStream:
    "{count, plural, one {# event was} other {# events were}} held against {rules} rules: form, order, numbers, sums, end and usage. None of them is broken.",
  cleanAnswer: "The answer is one JSON body. As a response object it is as it should be.",
  noStream: "There was no stream to check: the answer was something else. Output shows it.",
  noAnswer: "There was no answer to check.",
  stopped: "You stopped this run, so nothing is said of what it lacks at its end.",
  unchecked:
    "The checker could not be loaded, so this run was not checked. Run the request again to try anew.",
  filter: "Findings to show",
  keysHint: "These keys lead from finding to finding, over the levels that are shown.",
  levels: {
    error: "{count, plural, one {error} other {errors}}",
    warning: "{count, plural, one {warning} other {warnings}}",
    note: "{count, plural, one {note} other {notes}}",
  },
  allHidden: "All findings are of levels that are not shown.",
  event: "#{index}",
  toEvent: "Show event {index}",
  wholeStream: "stream",
  expected: "expected",
  seen: "seen",
  breaks: "Breaks",
  why: "Why it matters",
  more: "Show {count} more",
  unlisted:
    "{count, plural, one {# more was} other {# more were}} counted and not listed: of one rule the first hundred are.",
} as const;
