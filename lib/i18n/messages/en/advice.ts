/** What to do about a run that failed. Keys are causes, kinds of problems, and the codes of the playground’s own errors. */
export const advice = {
  heading: "What to do",
  key: "Put a valid key into {variable} and start the server again. A key is easily cut short, or of another account.",
  keyUnnamed:
    "Put a valid key into the variable that the provider’s keyEnv names, and start the server again.",
  keySandbox: "Choose another model: this one always answers so. The sandbox itself needs no key.",
  permission:
    "The key is known, but may not do this: the model, the region or the project may be closed to it. The message says which.",
  model:
    "Choose a model from the list beside Provider, and look at its spelling. Not every key may use every model.",
  quota:
    "Waiting does not help: the account needs credit, or a higher limit. See its page for billing at the provider.",
  rate: "Waiting helps. Fewer requests at a time, or shorter ones, keep below the limit.",
  context:
    "Shorten the input, leave out older turns, or choose a model that reads more. With truncation set to auto the provider leaves out the oldest items itself.",
  earlier_response:
    "It may have been made without store, by another key or provider, or be too old. Take previous_response_id out and send the earlier turns in input.",
  blames_request:
    "Read the message and change the request. Sent again as it is, it will fail again, whatever the status says.",
  request: "Read the message and change the request. Sent again as it is, it will fail again.",
  param: "{param} is to blame: Request says so at that field. Change it, or leave it out.",
  showField: "Show the field",
  path: "Either the provider has no /v1/responses, or its base URL is wrong: it has to end where /responses begins, as a rule with /v1. An id in the request may be unknown, too.",
  html: "Check the provider’s base URL: it has to end where /responses begins, as a rule with /v1. CometAPI and others answer any path that they do not have with a web page or a redirect.",
  slow: "The provider gave up waiting for its own model. A shorter request may get through; with background set to true nobody has to wait.",
  server:
    "The fault is most likely the provider’s. Run it again after a while; if it stays, ask its support, with the request id where there is one.",

  upstream_timeout:
    "Models may think long. UPSTREAM_HEADER_TIMEOUT_MS on the server says how long it waits for the answer to begin, UPSTREAM_IDLE_TIMEOUT_MS how long a silence may last after that.",
  upstream_tls:
    "Is the address right, and its certificate still valid? One from an authority of your own is made known to the server with Node’s NODE_EXTRA_CA_CERTS.",
  upstream_redirect:
    "Write the final address into the base URL: often https in place of http, a missing www, or a missing /v1. CometAPI redirects paths that it does not have.",
  upstream_unreachable:
    "Is the address right, does the provider’s server run, and may this server reach it through its network or firewall?",
  upstream_bad_response:
    "Something else may listen at that address, or speak another protocol: look at the base URL and its port.",
  provider_not_ready:
    "Set {variable} on the server and start it again, or choose another provider; the sandbox needs no key.",
  providerNotReadyUnnamed:
    "Set the variable that the provider’s keyEnv names and start the server again, or choose another provider; the sandbox needs no key.",
  model_not_allowed: "MODEL_ALLOW_LIST on the server says which models may be used. Choose one of those.",
  body_too_large:
    "MAX_BODY_BYTES on the server sets the limit. Images and files inside the request take a third more than they are large: give them by URL or file id.",
  rate_limited:
    "RATE_LIMIT_PER_MINUTE and MAX_CONCURRENT_STREAMS on the server set the limits. Wait, or stop another run.",
  budget_spent:
    "DAILY_REQUEST_BUDGET on the server sets it. It begins anew tomorrow; the sandbox costs nothing.",
  unknown_provider: "It may have left PLAYGROUND_PROVIDERS since this page was loaded: load the page again.",

  cutBody:
    "Run it again. Where a long silence came before, UPSTREAM_IDLE_TIMEOUT_MS on the server may be too short.",
  other_api:
    "This page speaks the Responses API only. Choose a provider that has it, or a gateway that translates.",
  not_event_stream:
    "Something between here and the model may have answered in its place: a proxy, a login page, a cache. What came is shown below.",
  max_output_tokens:
    "Raise max_output_tokens, or ask for less. Reasoning counts too: it may use up all of it before a word is written.",
  content_filter: "The filter is the provider’s. Put the question in other words, or ask what may be said.",
} as const;
