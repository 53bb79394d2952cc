import { PlaygroundError } from "@/lib/protocol/playground-error";
import { guarded } from "@/lib/server/guard";

/** Without it Next would answer unknown paths with a page, and OPTIONS and HEAD by itself. */
type Params = { path?: string[] };

const handle = guarded<Params>({}, () => {
  throw new PlaygroundError("unknown_route", "No such path: see the README for the API.");
});

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
