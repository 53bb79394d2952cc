import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Listening = {
  /** `http://127.0.0.1:port/v1` */
  baseUrl: string;
  stop(): Promise<void>;
};

type Certificate = { key: Buffer; cert: Buffer };

/** Self-signed for 127.0.0.1: nobody may trust it. */
export function createCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"];
  execFileSync("openssl", [...words, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const certificate = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return certificate;
}

/** A stand-in upstream that speaks HTTP, with a certificate HTTPS; `answer` gets the whole body. */
export async function startUpstream(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
  certificate?: Certificate,
): Promise<Listening> {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, response, Buffer.concat(chunks)));
  };
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `${certificate ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The head of a chunked event stream, for stand-ins that own their socket. */
export const eventStreamHead =
  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

/** A text as one chunk of a chunked body. */
export function toChunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
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
