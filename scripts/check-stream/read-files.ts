import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** The bytes of a file in chunks, of `standardInput` for `-`. Throws one sentence where they cannot be read. */
export async function* openCapture(
  file: string,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* file === "-" ? standardInput : createReadStream(resolvePath(file));
  } catch (error) {
    throw new Error(describeFailure(error, file));
  }
}

/** Null where no file is named. Throws one sentence where it cannot be read or holds no JSON object. */
export async function readRequestBody(file: string | null): Promise<JsonObject | null> {
  if (file === null) return null;
  const text = await readFile(resolvePath(file), "utf8").catch((error) => {
    throw new Error(describeFailure(error, file));
  });
  const body = parseJson(text);
  if (!isJsonObject(body)) throw new Error(`${file} holds no JSON object.`);
  return body;
}

/** npm runs scripts in the project's folder; a relative path means the folder where npm was called. */
function resolvePath(file: string): string {
  return resolve(process.env.INIT_CWD ?? ".", file);
}

function describeFailure(error: unknown, file: string): string {
  const name = file === "-" ? "Standard input" : file;
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return `${name} does not exist.`;
    case "EISDIR":
      return `${name} is a folder.`;
    case "EACCES":
      return `${name} may not be read.`;
    default:
      return `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
