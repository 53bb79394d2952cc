import { guarded } from "@/lib/server/guard";
import { openSession } from "@/lib/server/open-session";

const handle = guarded({ methods: ["POST"], isOpen: true }, openSession);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
