import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on a free loopback port and says where, in the words in which the playground does. */
export function listenAndAnnounce(server: Server, name: string): void {
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    console.error(`${name} is at http://127.0.0.1:${port}`);
  });
}
