export const snippets = {
  language: "Code language",
  copy: "Copy code",
  stale: "The JSON cannot be read: this is the code of the last request that could.",
  nothing: "There is no request to write as code yet.",
  needs: "To be installed first: {needs}",
  key: "The key is read from the environment variable {variable}.",
  proxyKey:
    "It sends to this playground, which adds the provider's key. Where the playground asks for its access secret, put that into {variable}.",
  shell: "For bash, zsh and other POSIX shells; on Windows, in WSL or Git Bash.",
  textReasons: {
    number: "The body is JSON text: as a value of {language}, the number {number} would change.",
    repeated_key: "The body is JSON text: it has the key {key} twice, which a value of {language} cannot.",
    lone_surrogate: "The body is JSON text: it has half a surrogate pair, which {language} cannot send.",
    key_order: "The body is JSON text: {language} would put the keys that are numbers first.",
    depth: "The body is JSON text: it is nested too deeply for values of {language}.",
  },
  unfilled: "Still without a value, and sent as written: {names}.",
  secrets:
    "The code holds the request's secrets (headers, authorization) as they are. Think before you share it.",
} as const;
