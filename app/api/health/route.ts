import { guarded } from "@/lib/server/guard";
import { isDraining } from "@/lib/server/lifecycle";
import { version } from "@/lib/server/version";

const handle = guarded({ methods: ["GET"], isOpen: true }, () => {
  const headers = { "cache-control": "no-store" };
  if (isDraining()) return Response.json({ status: "draining", version }, { status: 503, headers });
  return Response.json({ status: "ok", version }, { headers });
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
