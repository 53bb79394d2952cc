import { guarded } from "@/lib/server/guard";
import { providerInfos } from "@/lib/server/providers";

const handle = guarded({ methods: ["GET"] }, () =>
  Response.json(providerInfos(), { headers: { "cache-control": "no-store" } }),
);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
