export const login = {
  title: "This playground is protected by a secret",
  text: "Whoever runs it has set an access secret. It is the value of PLAYGROUND_SECRET on the server.",
  secret: "Secret",
  submit: "Open the playground",
  checking: "Checking…",
  wrong: "That is not the secret.",
  slowed: "Too many guesses. Wait {seconds} s and try again.",
  unreachable: "The server did not answer. Is it still running?",
  failed: "The server answered with HTTP {status}.",
} as const;
