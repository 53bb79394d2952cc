import { connect } from "node:net";

/** Speaks bytes that no HTTP client would send, and gives back all that came until the connection ended. */
export function speak(address: string, request: string): Promise<{ answer: string; isReset: boolean }> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => socket.write(request, "latin1"));
    let answer = "";
    let isReset = false;
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", () => {
      isReset = true;
    });
    socket.on("close", () => resolve({ answer, isReset }));
  });
}

/** A request in full, which asks for the connection to be closed after it. */
export function requestText(line: string, headers: readonly string[] = [], body = ""): string {
  return [`${line} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", ...headers, "", body].join("\r\n");
}
