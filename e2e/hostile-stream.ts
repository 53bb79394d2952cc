/** Texts that would run, be fetched, or break something where they were taken for more than text. */
export const hostileTexts = [
  `<script>window.harm.push("script")</script>`,
  `<img src="http://evil.example/a.png" onerror='window.harm.push("img")'>`,
  `<svg onload='window.harm.push("svg")'><script>window.harm.push("inner")</script></svg>`,
  `<iframe srcdoc="<script>parent.harm.push('frame')</script>"></iframe>`,
  `<style>@import url("http://evil.example/a.css"); body { display: none }</style>`,
  `<a href="javascript:window.harm.push('a')">press</a>`,
  `[press](javascript:window.harm.push("markdown"))`,
  `[press](data:text/html,<script>parent.harm.push("data")</script>)`,
  `![seen](http://evil.example/b.png "seen")`,
  `![seen](data:image/svg+xml,<svg/onload=window.harm.push("svg")>)`,
  `<http://evil.example/auto> and [r]\n\n[r]: vbscript:harm`,
  `&lt;img src=x onerror=window.harm.push(1)&gt; &#60;script&#62;`,
  `\${window.harm.push("template")} {{constructor.constructor("window.harm.push('braces')")()}}`,
  `"><base href="http://evil.example/"><link rel=stylesheet href=http://evil.example/c.css>`,
  "__proto__ toString constructor hasOwnProperty",
  "\u202Etxt.exe\u202C \u2066a\u2069 zero\u200Bwidth\u2060 \u0007bell \u0000null",
] as const;

const all = hostileTexts.join("\n\n");
const [script, image] = hostileTexts;
const names = ["__proto__", "toString", "constructor", "valueOf"] as const;
const scriptLink = "javascript:window.harm.push('link')";
const remoteImage = "http://evil.example/c.png";

/** As JSON.parse makes it: an own property of that name. */
const proto = (value: unknown) =>
  JSON.parse(`{"__proto__":${JSON.stringify(value)},"constructor":"x","toString":1}`);

const annotations = [
  { type: "url_citation", url: scriptLink, title: script, start_index: 0, end_index: 9 },
  {
    type: "url_citation",
    url: "http://evil.example/\u202Egro.elpmaxe",
    title: image,
    start_index: 0,
    end_index: 9,
  },
  {
    type: "url_citation",
    url: "data:text/html,<script>harm</script>",
    title: "d",
    start_index: 2,
    end_index: 4,
  },
  { type: "file_citation", file_id: image, filename: `../../${script}`, index: 3 },
  { type: "file_path", file_id: script, index: 4 },
  { type: "__proto__", url: scriptLink },
];

const logprobs = [script, image].map((token) => ({
  token,
  logprob: -0.1,
  bytes: [60],
  top_logprobs: [{ token: image, logprob: -1, bytes: [60] }],
}));

const message = (status: string, text: string) => ({
  id: script,
  type: "message",
  role: "assistant",
  status,
  content:
    text === ""
      ? []
      : [
          { type: "output_text", text, annotations, logprobs },
          { type: "refusal", refusal: all },
        ],
});

/** Every kind of item, with hostile names, files, links and results. */
const items = [
  message("completed", all),
  {
    id: image,
    type: "message",
    role: "assistant",
    status: "completed",
    content: [{ type: "output_text", text: JSON.stringify(proto({ [script]: all })), annotations: [] }],
  },
  { id: "rs", type: "reasoning", summary: [{ type: "summary_text", text: all }], encrypted_content: image },
  { id: "fc", type: "function_call", name: image, call_id: script, arguments: JSON.stringify(proto(all)) },
  { id: "ct", type: "custom_tool_call", name: "constructor", call_id: script, input: all },
  {
    id: "mc",
    type: "mcp_call",
    name: script,
    server_label: image,
    arguments: "{}",
    output: all,
    error: image,
  },
  {
    id: "ml",
    type: "mcp_list_tools",
    server_label: script,
    tools: [{ name: image, description: all, input_schema: proto(1) }],
  },
  { id: "ma", type: "mcp_approval_request", name: script, server_label: image, arguments: all },
  {
    id: "ws",
    type: "web_search_call",
    action: { type: "search", query: script, sources: [{ type: "url", url: scriptLink }] },
  },
  { id: "wo", type: "web_search_call", action: { type: "open_page", url: scriptLink } },
  {
    id: "fs",
    type: "file_search_call",
    queries: [script],
    results: [{ file_id: image, filename: `${script}.pdf`, score: 1, text: all, attributes: proto(image) }],
  },
  {
    id: "ci",
    type: "code_interpreter_call",
    code: all,
    container_id: image,
    outputs: [
      { type: "logs", logs: all },
      { type: "image", url: remoteImage },
      { type: "image", url: scriptLink },
    ],
  },
  {
    id: "ig",
    type: "image_generation_call",
    result: remoteImage,
    output_format: script,
    revised_prompt: all,
  },
  {
    id: "is",
    type: "image_generation_call",
    result: Buffer.from(hostileTexts[2]).toString("base64"),
    output_format: "svg+xml",
  },
  {
    id: "cc",
    type: "computer_call",
    call_id: "c",
    action: { type: "type", text: script },
    pending_safety_checks: [{ id: script, code: image, message: all }],
  },
  {
    id: "cs",
    type: "computer_call_output",
    call_id: "c",
    output: { type: "computer_screenshot", image_url: remoteImage },
  },
  {
    id: "ls",
    type: "local_shell_call",
    call_id: "l",
    action: { type: "exec", command: [script, image], env: proto("x") },
  },
  {
    id: "ap",
    type: "apply_patch_call",
    call_id: "p",
    operation: { type: "update_file", path: `../${script}`, diff: `@@\n-${image}\n+${script}` },
  },
  ...names.map((name) => ({ id: name, type: name, name: script, toString: image })),
  { id: script, type: script, [image]: image },
];

const response = (status: string, output: readonly object[]) => ({
  id: script,
  object: "response",
  created_at: 1_763_820_000,
  model: image,
  status,
  output,
  instructions: all,
  metadata: proto(script),
  error: status === "failed" ? { code: script, message: all } : null,
  user: script,
  usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2, [script]: image, ...proto({ [image]: 1 }) },
});

/** One stream that holds all of it, in deltas, names, errors, files, links, types and wire notes. */
export function writeHostileStream(): string {
  let number = 0;
  const frame = (type: string, fields: object, name = type) => {
    const data = JSON.stringify({ type, sequence_number: number, ...fields });
    number += 1;
    return `event: ${name.replaceAll(/[\r\n]/g, " ")}\ndata: ${data}\n\n`;
  };
  const place = { item_id: script, output_index: 0, content_index: 0 };
  return [
    `: ${script}\n\nretry: ${image}\n\nid: ${script}\n\n`,
    frame("response.created", { response: response("in_progress", []) }),
    frame("response.output_item.added", { output_index: 0, item: message("in_progress", "") }),
    frame("response.content_part.added", {
      ...place,
      part: { type: "output_text", text: "", annotations: [] },
    }),
    ...hostileTexts.map((delta) =>
      frame("response.output_text.delta", { ...place, delta: `${delta}\n\n`, logprobs, obfuscation: image }),
    ),
    ...annotations.map((annotation, index) =>
      frame("response.output_text.annotation.added", { ...place, annotation_index: index, annotation }),
    ),
    frame("response.refusal.delta", { ...place, content_index: 1, delta: all }),
    ...items.flatMap((item, index) => [
      frame("response.output_item.added", { output_index: index, item }),
      frame("response.output_item.done", { output_index: index, item }, script),
    ]),
    ...[...names, script, image].map((type) =>
      frame(type, { item_id: script, delta: image, [script]: image, ...proto(script) }),
    ),
    `event: ${script}\ndata: {"type": "response.output_text.delta", ${script}\n\n`,
    `data: ${JSON.stringify({ type: "error", code: script, message: all, param: image })}\n\n`,
    frame("response.failed", { response: response("failed", items) }),
  ].join("");
}

/** A refusal that says all of it. */
export const hostileError = JSON.stringify({
  error: { message: all, type: script, code: image, param: "__proto__" },
});

/** A page in the place of an answer. */
export const hostilePage = `<!doctype html><title>${script}</title><body onload='window.harm.push("page")'>${all}`;

/** What may stand in a header of the answer's. */
export const hostileHeader = `<img/src=x/onerror=window.harm.push(1)> javascript:harm`;
