/** What a callee is, by its name. `isChat`: Chat Completions. `isStream`: the method streams without being told. */
export type CalleeKind =
  | { kind: "sdk"; isChat: boolean; isStream: boolean }
  | { kind: "client" }
  | { kind: "http"; method: string | null }
  | null;

const wrapper = String.raw`(?:with_(?:raw|streaming)_response\.)?`;
const responsesMethod = new RegExp(String.raw`(?:^|[.)\]])responses\.${wrapper}(create|stream|parse)$`);
const chatMethod = new RegExp(
  String.raw`(?:chat\.completions|ChatCompletion)\.${wrapper}(a?create|stream|parse|runTools|runFunctions)$`,
);
const gatewayMethod = /(?:^|\.)litellm\.a?(responses|completion)$/;
const clientName = /(?:^|\.)(?:Async)?(?:Azure)?OpenAI$/;
const httpMethod = /(?:^|[.)])(fetch|\$fetch|axios|ky|got|post|request|stream|Request)$/;

/** `callee`: without blanks, such as `client.responses.create`. */
export function readCallee(callee: string): CalleeKind {
  const responses = responsesMethod.exec(callee);
  if (responses) return { kind: "sdk", isChat: false, isStream: responses[1] === "stream" };
  const chat = chatMethod.exec(callee);
  if (chat) return { kind: "sdk", isChat: true, isStream: chat[1] === "stream" };
  const gateway = gatewayMethod.exec(callee);
  if (gateway) return { kind: "sdk", isChat: gateway[1] === "completion", isStream: false };
  if (clientName.test(callee)) return { kind: "client" };
  const http = httpMethod.exec(callee)?.[1];
  if (http === undefined) return null;
  return { kind: "http", method: http === "post" ? "POST" : null };
}
