import type { ApiError } from "@/lib/sandbox/api-error";
import type { SandboxContext } from "@/lib/sandbox/sandbox-state";

/** One request as a handler gets it. `ids` are the variable segments of its path, decoded. */
export type Call = {
  request: Request;
  /** Read beforehand, so that a handler changes what is kept in one go, with no other call between. */
  body: string;
  query: URLSearchParams;
  ids: readonly string[];
  context: SandboxContext;
};

export type Handler = (call: Call) => Response | ApiError | Promise<Response | ApiError>;
