import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";

type Listening = {
  /** `http://127.0.0.1:port/v1` */
  baseUrl: string;
  stop(): Promise<void>;
};

/** A stand-in upstream that speaks HTTP; `answer` gets the whole body. */
export async function startUpstream(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
): Promise<Listening> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A stand-in that owns the bare socket: whatever no HTTP library would send. `speak` runs once a request's head is in. */
export async function startRawUpstream(speak: (socket: Socket, head: string) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let head = "";
    const listen = (chunk: Buffer) => {
      head += chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      socket.off("data", listen);
      socket.resume();
      speak(socket, head);
    };
    socket.on("data", listen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `PLAYGROUND_PROVIDERS` for stand-ins by id. */
export function providersVariable(baseUrls: Record<string, string>, keyEnv?: string): string {
  return JSON.stringify(
    Object.entries(baseUrls).map(([id, baseUrl]) => ({
      id,
      name: `Stand-in ${id}`,
      baseUrl,
      ...(keyEnv ? { keyEnv } : {}),
    })),
  );
}
