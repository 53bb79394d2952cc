export const sequence = {
  "seq-missing": {
    title: "No sequence_number",
    sentence: "Events come without sequence_number. Clients cannot resume this stream.",
    why: "A client that lost its connection asks for what comes after the last number it saw. Without numbers it has to start again. Count the events of a response from 0, one by one.",
  },
  "seq-type": {
    title: "sequence_number is no whole number",
    sentence: "sequence_number is {seen}, not a whole number from 0 on.",
    why: "Clients compare it and hand it back as starting_after; a text or a fraction does not survive that. Send an integer.",
  },
  "seq-start": {
    title: "Numbering does not start at 0",
    sentence: "The first sequence_number is {seen}, not {expected}.",
    why: "A client cannot tell whether earlier events were lost. Number the events of a response from 0; only a resumed stream begins later.",
  },
  "seq-gap": {
    title: "Gap in sequence_number",
    sentence:
      "sequence_number jumps from {name} to {seen}. Clients that resume with starting_after would skip an event.",
    why: "A gap means that an event was lost, or that a server counts events which it does not send. Readers cannot tell which, so number just what goes out.",
  },
  "seq-repeat": {
    title: "sequence_number repeated",
    sentence: "sequence_number is {seen} again; {expected} was due.",
    why: "Two events with one number cannot be told apart when a stream is resumed: one of them comes twice or never. A constant number, 0 for instance, is as good as none. Count one up with each event.",
  },
  "seq-back": {
    title: "sequence_number goes back",
    sentence: "sequence_number falls to {seen}; {expected} was due.",
    why: "Numbers that fall come from events out of order, or from two counters in one stream. A client that resumes gets events twice or misses some. Use one counter for the whole response.",
  },
} as const;
