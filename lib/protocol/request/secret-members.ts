import { isJsonObject } from "@/lib/protocol/json";
import { findEntry, type JsonEntry, parseJson, readEntries, rootOffset } from "@/lib/protocol/json-text";
import type { SecretKind, SecretSpan } from "@/lib/protocol/request/secret-patterns";

/** Headers that say what is spoken, never who speaks. */
const plainHeaders = new Set(["accept", "accept-language", "content-type", "user-agent"]);

/**
 * Values that are secret by where they stand: the headers which an MCP tool sends along, and the domain secrets
 * of a container. None for a text that is not JSON.
 */
export function findSecretMembers(text: string): SecretSpan[] {
  if (!isJsonObject(parseJson(text))) return [];
  return entriesAt(text, rootOffset(text), "tools").flatMap(({ valueStart }) => [
    ...headerValues(text, valueStart),
    ...domainSecrets(text, valueStart, "container"),
    ...domainSecrets(text, valueStart, "environment"),
  ]);
}

function headerValues(text: string, tool: number): SecretSpan[] {
  const headers = entriesAt(text, tool, "headers");
  const secretHeaders = headers.filter(({ key }) => !plainHeaders.has(String(key).toLowerCase()));
  return secretHeaders.flatMap((entry) => textValue(text, entry, "mcp_header"));
}

function domainSecrets(text: string, tool: number, holder: string): SecretSpan[] {
  const policy = descend(text, tool, [holder, "network_policy"]);
  if (policy === undefined) return [];
  return entriesAt(text, policy, "domain_secrets").flatMap(({ valueStart }) => {
    const value = findEntry(readEntries(text, valueStart), "value");
    return value ? textValue(text, value, "secret_field") : [];
  });
}

function entriesAt(text: string, container: number, key: string): JsonEntry[] {
  const offset = descend(text, container, [key]);
  return offset === undefined ? [] : readEntries(text, offset);
}

function descend(text: string, container: number, keys: readonly string[]): number | undefined {
  return keys.reduce<number | undefined>(
    (offset, key) =>
      offset === undefined ? undefined : findEntry(readEntries(text, offset), key)?.valueStart,
    container,
  );
}

/** What stands between the quotes of a text that is not empty. */
function textValue(text: string, { valueStart, valueEnd }: JsonEntry, kind: SecretKind): SecretSpan[] {
  const length = valueEnd - valueStart - 2;
  return text.charAt(valueStart) === '"' && length > 0 ? [{ kind, offset: valueStart + 1, length }] : [];
}
