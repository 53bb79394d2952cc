/** What only a socket knows, told by the entry to the handlers. Inbound headers of these names are dropped. */
export const peerHeader = "x-playground-peer";

/** Dropped at the entry and never believed (PROMISES.md, 7). */
export function isForwardingHeader(name: string): boolean {
  return (
    name === "forwarded" ||
    name === "x-real-ip" ||
    name.startsWith("x-forwarded-") ||
    name.startsWith("x-playground-")
  );
}
