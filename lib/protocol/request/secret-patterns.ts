/** What a secret was recognised as. */
export type SecretKind =
  | "openai_key"
  | "bearer"
  | "github_token"
  | "slack_token"
  | "aws_key"
  | "google_key"
  | "provider_key"
  | "jwt"
  | "private_key"
  | "url_credentials"
  | "environment_value"
  | "secret_field"
  | "mcp_header";

/** `offset` counts in the text as it was given. */
export type FoundSecret = { kind: SecretKind; offset: number };

export type SecretSpan = FoundSecret & { length: number };

/** Each pattern's group `secret` is the part to mask: never a quote or half an escape, so that JSON stays JSON. */
export type SecretPattern = { kind: SecretKind; pattern: RegExp };

// Not inside of a word. In JSON a line break is written \n, and its n is no part of the word that follows.
const start = String.raw`(?:(?<![A-Za-z0-9_-])|(?<=\\[nrtbf])|(?<=\\u[\dA-Fa-f]{4}))`;

// Shapes of letters and digits alone do occur in base64: its other signs around them rule that out.
const outsideBase64 = `(?<![+/])`;
const endOfBase64 = `(?![A-Za-z0-9+/=])`;

const secretNames = [
  "authorization",
  "api[-_]?key",
  "(?:access|auth|refresh|bearer|id)[-_]?token",
  "(?:client|app)[-_]?secret",
  "secret(?:[-_]?(?:access[-_]?)?key)?",
  "private[-_]?key",
  "passwo?r?d",
  "passphrase",
  "cookie",
].join("|");

/**
 * `prefix` and `rest` make up the secret. What has to stand before it is asked once the prefix is found: an engine
 * finds that twenty times faster than a place at which a look back would succeed.
 */
function shape(kind: SecretKind, prefix: string, rest: string, before = start): SecretPattern {
  return { kind, pattern: new RegExp(`(?<secret>${prefix}(?<=${before}${prefix})${rest})`, "dg") };
}

function inContext(kind: SecretKind, expression: string): SecretPattern {
  return { kind, pattern: new RegExp(expression, "dgi") };
}

/**
 * No pattern may run wild on long texts: what is repeated without a limit cannot begin again inside of itself. Where
 * a text ends within a secret, what there is of it is found.
 */
export const secretPatterns: readonly SecretPattern[] = [
  shape("openai_key", "sk-", String.raw`(?=[\w-]{16}|[\w-]{0,16}\d)[\w-]{8,}`),
  shape("github_token", "gh[pousr]_", "[A-Za-z0-9]{16,}"),
  shape("github_token", "github_pat_", String.raw`\w{20,}`),
  shape("slack_token", "xox[abeoprs]-", "[A-Za-z0-9-]{8,}"),
  shape("aws_key", "(?:AKIA|ASIA)", `[A-Z0-9]{16}${endOfBase64}`, start + outsideBase64),
  shape("google_key", "AIza", String.raw`[\w-]{30,}${endOfBase64}`, start + outsideBase64),
  shape(
    "provider_key",
    "(?:gsk|xai|pplx|hf|r8|nvapi|glpat|npm|[srp]k_live|[srp]k_test)[-_]",
    String.raw`(?=[a-z_-]{0,32}[\dA-Z])[\w-]{16,}`,
  ),
  shape("jwt", "eyJ", String.raw`[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}`),
  {
    kind: "private_key",
    pattern:
      /(?<secret>-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----[^"]{0,16384}?-----END [A-Z ]{0,24}PRIVATE KEY-----)/dg,
  },
  // In prose a bearer is a person: what follows has to look made by a machine, unless it is a whole text by itself.
  inContext(
    "bearer",
    String.raw`bearer\s+(?<secret>(?=[\w.~+/=-]{0,64}[\d_])[\w.~+/=-]{8,}|[\w.~+/=-]{22,})`,
  ),
  inContext("bearer", String.raw`"bearer\s+(?<secret>[^\s"\\]+)(?:"|$)`),
  inContext("bearer", String.raw`authorization:\s*(?:bearer|basic|token)\s+(?<secret>[^\s"'\\]+)`),
  inContext("secret_field", String.raw`api-?key:\s*(?<secret>(?=[^\s"'\\]{0,64}\d)[^\s"'\\]{8,})`),
  inContext(
    "secret_field",
    String.raw`"[\w.-]{0,40}(?:${secretNames})"\s*:\s*"(?=[^"])(?<secret>[^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)`,
  ),
  // The same inside of a text that holds JSON itself, as a function call's arguments do.
  inContext(
    "secret_field",
    String.raw`\\"[\w.-]{0,40}(?:${secretNames})\\"\s*:\s*\\"(?<secret>[^"\\]+)(?:\\"|\\?$)`,
  ),
  inContext("url_credentials", String.raw`://(?<secret>[^\s"'/@:\\]{1,256}:[^\s"'/@\\]{1,256})@`),
  inContext(
    "url_credentials",
    String.raw`[?&](?:api[-_]?key|access[-_]token|auth[-_]token|client[-_]secret)=(?<secret>[^&\s"'#\\]{8,})`,
  ),
  {
    kind: "environment_value",
    pattern: /(?:KEY|SECRET|TOKEN|PASSWORD) ?= ?(?:\\?["'])?(?<secret>(?=[^\s"'\\]{0,64}\d)[^\s"'\\]{8,})/dg,
  },
];
