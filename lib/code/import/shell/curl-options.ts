/** What an option does to the request that is read; `other` ones are named in a note, `silent` ones say nothing. */
export type CurlEffect =
  | "data"
  | "data_raw"
  | "data_encoded"
  | "json"
  | "form"
  | "header"
  | "user"
  | "cookie"
  | "bearer"
  | "agent"
  | "referer"
  | "method"
  | "url"
  | "get"
  | "next"
  | "other"
  | "silent";

export type CurlOption = { effect: CurlEffect; takesValue: boolean };

const option = (effect: CurlEffect, takesValue = true): CurlOption => ({ effect, takesValue });

function named(names: string, effect: CurlEffect, takesValue: boolean): [string, CurlOption][] {
  return names.split(" ").map((name) => [name, option(effect, takesValue)]);
}

/** Long options by name, short ones by letter: curl's own list, as far as people put them in front of an API call. */
const options: ReadonlyMap<string, CurlOption> = new Map([
  ...named("d data data-ascii data-binary", "data", true),
  ...named("data-raw", "data_raw", true),
  ...named("data-urlencode", "data_encoded", true),
  ...named("json", "json", true),
  ...named("F form form-string", "form", true),
  ...named("H header", "header", true),
  ...named("u user", "user", true),
  ...named("b cookie", "cookie", true),
  ...named("oauth2-bearer", "bearer", true),
  ...named("A user-agent", "agent", true),
  ...named("e referer", "referer", true),
  ...named("X request", "method", true),
  ...named("url", "url", true),
  ...named("G get", "get", false),
  ...named(": next", "next", false),
  ...named(
    "x proxy proxy-user U cert key cacert capath E resolve connect-to interface unix-socket T upload-file K config aws-sigv4 url-query",
    "other",
    true,
  ),
  ...named(
    "o output w write-out m max-time connect-timeout retry retry-delay retry-max-time c cookie-jar D dump-header y speed-time Y speed-limit limit-rate trace trace-ascii max-redirs r range C continue-at keepalive-time ciphers tls-max parallel-max stderr output-dir",
    "silent",
    true,
  ),
  ...named("k insecure", "other", false),
  ...named(
    "s silent S show-error N no-buffer L location i include v verbose f fail fail-with-body compressed g globoff O remote-name progress-bar # http1.0 http1.1 http2 http3 http2-prior-knowledge 0 1 2 3 4 6 tlsv1.2 tlsv1.3 no-progress-meter Z parallel no-keepalive path-as-is raw tcp-nodelay styled-output retry-all-errors retry-connrefused q disable",
    "silent",
    false,
  ),
  ...named("I head", "other", false),
]);

/** `name`: without its dashes. An option that is not known is taken for one without a value. */
export function findCurlOption(name: string): CurlOption {
  return options.get(name) ?? option("other", false);
}
