/** The replay of a run; loaded with its control. */
export const replay = {
  replay: "Replay",
  replayHint: "Replay from the recording (R)",
  pause: "Pause",
  pauseHint: "Pause the replay (R)",
  resume: "Resume",
  resumeHint: "Resume the replay (R)",
  nothing: "There is nothing to replay: no answer came",
  key: "Replay, pause, resume",
  speed: "Speed",
  speedHint: "Speed of the replay",
  times: "{speed}×",
  instant: "all at once",
  notice: "Replay notice",
  run: "run {id}",
  what: "A replay of {name}: {count, plural, =0 {an answer without events} one {# event} other {# events}} in {duration}. Nothing is sent.",
  whatUntimed:
    "A replay of {name}: {count, plural, =0 {an answer without events} one {# event} other {# events}}. Nothing is sent.",
  timeless: "The capture has no times, so all of it comes at once.",
  progress: "How far the replay is",
  showAll: "Show all",
} as const;
