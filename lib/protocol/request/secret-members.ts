import { type JsonEntry, readEntries, rootOffset } from "@/lib/protocol/json/json-text";
import type { SecretKind, SecretSpan } from "@/lib/protocol/request/secret-patterns";

/** Headers that say what is spoken, never who speaks. */
const plainHeaders = new Set(["accept", "accept-language", "content-type", "user-agent"]);

/**
 * Values that are secret by where they stand: what an MCP tool sends along to its server, and the domain secrets of
 * a container. Of repeated keys each one counts, as all of them would be seen. A text that is not JSON yet is read
 * as far as it goes: what is left out of it then is left to the patterns.
 */
export function findSecretMembers(text: string): SecretSpan[] {
  const root = rootOffset(text);
  const items = entriesAt(text, root, ["input"]).map(({ valueStart }) => valueStart);
  return [root, ...items]
    .flatMap((holder) => entriesAt(text, holder, ["tools"]))
    .flatMap(({ valueStart }) => [
      ...membersAt(text, valueStart, "authorization").flatMap((entry) =>
        textValue(text, entry, "secret_field"),
      ),
      ...headerValues(text, valueStart),
      ...domainSecrets(text, valueStart, "container"),
      ...domainSecrets(text, valueStart, "environment"),
    ]);
}

function headerValues(text: string, tool: number): SecretSpan[] {
  return entriesAt(text, tool, ["headers"])
    .filter(({ key }) => !plainHeaders.has(String(key).toLowerCase()))
    .flatMap((entry) => textValue(text, entry, "mcp_header"));
}

function domainSecrets(text: string, tool: number, holder: string): SecretSpan[] {
  return entriesAt(text, tool, [holder, "network_policy", "domain_secrets"])
    .flatMap(({ valueStart }) => membersAt(text, valueStart, "value"))
    .flatMap((entry) => textValue(text, entry, "secret_field"));
}

/** The entries of what `keys` lead to from the value at `offset`. */
function entriesAt(text: string, offset: number, keys: readonly string[]): JsonEntry[] {
  const [key, ...rest] = keys;
  if (key === undefined) return readEntries(text, offset);
  return membersAt(text, offset, key).flatMap(({ valueStart }) => entriesAt(text, valueStart, rest));
}

function membersAt(text: string, offset: number, key: string): JsonEntry[] {
  return readEntries(text, offset).filter((entry) => entry.key === key);
}

/** What stands between the quotes of a text that is not empty. */
function textValue(text: string, { valueStart, valueEnd }: JsonEntry, kind: SecretKind): SecretSpan[] {
  const length = valueEnd - valueStart - 2;
  const isText = text.charAt(valueStart) === '"' && text.charAt(valueEnd - 1) === '"';
  return isText && length > 0 ? [{ kind, offset: valueStart + 1, length }] : [];
}
