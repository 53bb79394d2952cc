import { isLoopback } from "@/lib/server/env";

/** `name` without its port, in lower case; null for what no browser would send. */
function hostName(host: string): string | null {
  return /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.exec(host.toLowerCase())?.[1] ?? null;
}

/**
 * Loopback names, the address that we listen on, and PLAYGROUND_HOSTS: all else may be a name that an attacker has
 * pointed at us (DNS rebinding).
 */
export function isOurHost(host: string, env: { host: string; hosts: readonly string[] }): boolean {
  const name = hostName(host);
  if (name === null) return false;
  if (isLoopbackName(name) || name === env.host || name === `[${env.host}]`) return true;
  return env.hosts.includes(name) || env.hosts.includes(host.toLowerCase());
}

function isLoopbackName(name: string): boolean {
  return name === "localhost" || name === "127.0.0.1" || name === "[::1]";
}

/**
 * Exactly ours: the scheme, name and port that the visitor's own address bar shows. Behind a proxy that ends TLS it
 * reads https, which a loopback address, spoken to directly, never does.
 */
export function isOurOrigin(origin: string, host: string): boolean {
  const name = hostName(host);
  if (name === null) return false;
  if (origin === `http://${host.toLowerCase()}`) return true;
  return !isLoopback(name) && origin === `https://${host.toLowerCase()}`;
}
