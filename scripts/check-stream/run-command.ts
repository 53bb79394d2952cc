import { type CommandOptions, readArguments } from "@/scripts/check-stream/arguments";
import { checkCapture } from "@/scripts/check-stream/check-capture";
import { writeJsonReport } from "@/scripts/check-stream/json-report";
import { openCapture, readRequestBody } from "@/scripts/check-stream/read-files";
import { createTextReport } from "@/scripts/check-stream/text-report";
import { commandWords } from "@/scripts/check-stream/words";

const exitCodes = { clean: 0, errors: 1, notChecked: 2 } as const;

/** Where the command's words go, and what it reads for `-`: the process's own streams, but in tests. */
export type CommandStreams = {
  input: AsyncIterable<Uint8Array>;
  writeOutput(text: string): void;
  writeError(text: string): void;
  isColoured: boolean;
};

/** The command of docs/check-stream.md. Gives back its exit code: 0 clean, 1 errors found, 2 not checked. */
export async function runCommand(words: readonly string[], streams: CommandStreams): Promise<number> {
  const command = readArguments(words);
  switch (command.kind) {
    case "help":
      streams.writeOutput(commandWords[command.locale].help);
      return exitCodes.clean;
    case "wrong":
      return refuse(`${command.message} Try --help.`, streams);
    case "check":
      return check(command.options, streams).catch((error: Error) => refuse(error.message, streams));
  }
}

/** Rejects where a file cannot be read. */
async function check(options: CommandOptions, streams: CommandStreams): Promise<number> {
  const request = await readRequestBody(options.requestFile);
  const context = { contentType: options.contentType, request };
  const report = await createTextReport(options.locale, streams.isColoured);
  const bytes = openCapture(options.file, streams.input);
  const capture = await checkCapture(bytes, context, (finding) => {
    if (!options.isJson) streams.writeOutput(report.finding(finding));
  });
  streams.writeOutput(options.isJson ? await writeJsonReport(options, capture) : report.end(capture));
  return capture.findings.count("error") > 0 ? exitCodes.errors : exitCodes.clean;
}

function refuse(message: string, { writeError }: CommandStreams): number {
  writeError(`check-stream: ${message}\n`);
  return exitCodes.notChecked;
}
