import { createServer } from "node:http";
import next from "next";
import { listenAndAnnounce } from "@/scripts/bench/announce";
import { bareNextFolder } from "@/scripts/bench/bare-next";

const app = next({ dev: false, dir: bareNextFolder(process.cwd()) });
await app.prepare();
const handle = app.getRequestHandler();

listenAndAnnounce(
  createServer((request, response) => void handle(request, response)),
  "The bare handler",
);
