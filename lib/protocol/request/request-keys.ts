/** Keys inside of items, parts, tool choices, formats and JSON Schemas that the JSON editor has words for. */
export const requestKeys = [
  "additionalProperties",
  "annotations",
  "anyOf",
  "approval_request_id",
  "approve",
  "arguments",
  "call_id",
  "content",
  "description",
  "detail",
  "encrypted_content",
  "enum",
  "file_data",
  "file_id",
  "file_url",
  "filename",
  "id",
  "image_url",
  "items",
  "mode",
  "name",
  "output",
  "phase",
  "properties",
  "refusal",
  "required",
  "role",
  "schema",
  "server_label",
  "status",
  "strict",
  "summary",
  "text",
  "type",
] as const;

export type RequestKey = (typeof requestKeys)[number];

export function isRequestKey(key: string): key is RequestKey {
  return requestKeys.some((known) => known === key);
}
