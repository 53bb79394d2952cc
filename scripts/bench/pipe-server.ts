import { Agent, createServer, request as sendRequest } from "node:http";
import { pipeline } from "node:stream";
import { listenAndAnnounce } from "@/scripts/bench/announce";

// The least that Node can do: no check, no framework, one pipe each way. Nothing written in Node gets below it.
const agent = new Agent({ keepAlive: true, timeout: 4000 });
const upstream = process.env.BENCH_UPSTREAM ?? "";

const server = createServer((request, response) => {
  const { "content-type": contentType, "content-length": contentLength } = request.headers;
  const outgoing = sendRequest(
    new URL(request.url ?? "/", upstream),
    {
      method: request.method,
      agent,
      headers: { "content-type": contentType, "content-length": contentLength },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, { "content-type": answer.headers["content-type"] });
      pipeline(answer, response, () => undefined);
    },
  );
  outgoing.once("error", () => response.destroy());
  response.once("close", () => {
    if (!response.writableFinished) outgoing.destroy();
  });
  pipeline(request, outgoing, () => undefined);
});

listenAndAnnounce(server, "The pipe");
