import * as z from "zod";
import { isDecodable } from "@/lib/server/is-decodable";

// Read by the entry before Next is loaded, outside its bundler: hence no `server-only` here.

const price = z.number().min(0, "takes a price per million tokens, 0 or more");

/** What a model's tokens cost, per million. */
const tokenPricesSchema = z.strictObject({ input: price, cached_input: price.optional(), output: price });

/** One upstream of `PLAYGROUND_PROVIDERS`; prices are by the names of its models. */
const providerSettingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/, 'takes 1 to 32 of "a-z", "0-9" and "-"'),
  name: z.string().min(1, "takes a name to show").max(80, "takes at most 80 characters"),
  baseUrl: z
    .string()
    .refine(isHttpUrl, 'takes an http:// or https:// address, such as "http://127.0.0.1:8000/v1"'),
  keyEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "takes the name of an environment variable, not the key itself")
    .optional(),
  models: z.array(z.string().min(1)).optional(),
  prices: z.record(z.string().min(1), tokenPricesSchema).optional(),
});

export type ProviderSetting = z.infer<typeof providerSettingSchema>;

/** Ids that the built-in providers have taken. */
const builtInIds = ["sandbox", "cometapi", "openai", "openrouter"];

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type Env = {
  host: string;
  port: number;
  providers: ProviderSetting[];
  /** Null where no visitor has to show one. */
  secret: string | null;
  /** Further `Host` values that are ours: `name` (any port) or `name:port`, in lower case. */
  hosts: string[];
  maxBodyBytes: number;
  upstreamHeaderTimeoutMs: number;
  upstreamIdleTimeoutMs: number;
  sandboxTokensPerSecond: number;
  logLevel: (typeof logLevels)[number];
};

/** One sentence that names the variable and says what it takes. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

type Variables = Record<string, string | undefined>;

/**
 * Checks every variable that this version reads.
 * @throws EnvError on the first wrong one.
 */
export function readEnv(variables: Variables): Env {
  const env: Env = {
    // An IPv6 address may come in the brackets that it has in a URL.
    host: (variables.HOST || "127.0.0.1").toLowerCase().replace(/^\[(.*)\]$/, "$1"),
    port: readInteger(variables, "PORT", 3000, 0, 65_535),
    providers: readProviders(variables),
    secret: readSecret(variables),
    hosts: readHosts(variables),
    maxBodyBytes: readInteger(variables, "MAX_BODY_BYTES", 8_388_608, 1, 1_073_741_824),
    upstreamHeaderTimeoutMs: readInteger(variables, "UPSTREAM_HEADER_TIMEOUT_MS", 600_000, 1, 2_147_483_647),
    upstreamIdleTimeoutMs: readInteger(variables, "UPSTREAM_IDLE_TIMEOUT_MS", 600_000, 1, 2_147_483_647),
    sandboxTokensPerSecond: readInteger(variables, "SANDBOX_TOKENS_PER_SECOND", 25, 1, 10_000),
    logLevel: readLogLevel(variables),
  };
  checkKeys(variables, env.providers);
  refuseUnbuiltLimits(variables);
  if (!isLoopback(env.host) && env.secret === null) {
    throw new EnvError(
      `HOST is ${env.host}, which other machines can reach: set PLAYGROUND_SECRET to at least 32 characters, or leave HOST at 127.0.0.1.`,
    );
  }
  return env;
}

/** Names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function readInteger(
  variables: Variables,
  name: string,
  fallback: number,
  minimum: number,
  maximum: number,
): number {
  const text = variables[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw new EnvError(`${name} takes a whole number from ${minimum} to ${maximum}; it is "${text}".`);
}

function readSecret(variables: Variables): string | null {
  const secret = variables.PLAYGROUND_SECRET;
  if (secret === undefined || secret === "") return null;
  if (secret.length < 32) {
    throw new EnvError(`PLAYGROUND_SECRET takes at least 32 characters; it has ${secret.length}.`);
  }
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new EnvError(
      "PLAYGROUND_SECRET takes visible ASCII characters without spaces, so that it fits into a header.",
    );
  }
  return secret;
}

function readHosts(variables: Variables): string[] {
  const names = (variables.PLAYGROUND_HOSTS ?? "").split(",").map((name) => name.trim().toLowerCase());
  const hosts = names.filter((name) => name !== "");
  const wrong = hosts.find((name) => !/^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(name));
  if (wrong === undefined) return hosts;
  throw new EnvError(
    `PLAYGROUND_HOSTS takes names such as "play.example.org" or "play.example.org:8080"; "${wrong}" is none.`,
  );
}

function readLogLevel(variables: Variables): Env["logLevel"] {
  const text = variables.LOG_LEVEL || "info";
  const level = logLevels.find((candidate) => candidate === text);
  if (level) return level;
  throw new EnvError(`LOG_LEVEL takes one of ${logLevels.join(", ")}; it is "${text}".`);
}

function readProviders(variables: Variables): ProviderSetting[] {
  const text = variables.PLAYGROUND_PROVIDERS;
  if (text === undefined || text === "") return [];
  const parsed = z.array(providerSettingSchema).safeParse(parseJson(text), { reportInput: true });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvError(`PLAYGROUND_PROVIDERS${pathOf(issue?.path ?? [])} ${sentenceOf(issue)}.`);
  }
  const ids = [...builtInIds, ...parsed.data.map(({ id }) => id)];
  const taken = parsed.data.findIndex(({ id }, index) => ids.indexOf(id) !== builtInIds.length + index);
  if (taken >= 0) {
    throw new EnvError(
      `PLAYGROUND_PROVIDERS[${taken}].id takes an id of its own; "${parsed.data[taken]?.id}" is taken.`,
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EnvError('PLAYGROUND_PROVIDERS takes a JSON array of {"id","name","baseUrl"}; it is not JSON.');
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `takes ${issue.expected === "array" ? "a JSON array" : `a value of type ${issue.expected}`}`;
    case "unrecognized_keys":
      return `does not know "${issue.keys.join('", "')}"`;
    default:
      return issue?.message ?? "is wrong";
  }
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && search === "" && hash === "" && isDecodable(username + password);
}

/** A key goes into a header as it is: a line break or a space in it is a slip of the clipboard. */
function checkKeys(variables: Variables, providers: readonly ProviderSetting[]): void {
  const names = [
    "COMETAPI_KEY",
    "OPENAI_API_KEY",
    "OPENROUTER_API_KEY",
    ...providers.flatMap(({ keyEnv }) => keyEnv ?? []),
  ];
  const wrong = names.find((name) => variables[name] && !/^[\x21-\x7e]+$/.test(variables[name]));
  if (wrong)
    throw new EnvError(`${wrong} takes the key alone: visible ASCII characters, no space and no line break.`);
}

const unbuiltLimits = [
  "RATE_LIMIT_PER_MINUTE",
  "MAX_CONCURRENT_STREAMS",
  "DAILY_REQUEST_BUDGET",
  "MAX_OUTPUT_TOKENS_CAP",
  "MODEL_ALLOW_LIST",
];

/** Whoever sets a limit relies on it: a version that cannot keep it must not start as if it could. */
function refuseUnbuiltLimits(variables: Variables): void {
  const asked = unbuiltLimits.find((name) => (variables[name] || "off") !== "off");
  if (asked)
    throw new EnvError(`${asked} takes only "off" in this version: limits per visitor are not built yet.`);
}

let current: Env | undefined;

/** The variables of this process. The entry has checked them before anything else is loaded. */
export function getEnv(): Env {
  current ??= readEnv(process.env);
  return current;
}
