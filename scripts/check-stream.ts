import { type CommandOptions, readArguments } from "@/scripts/check-stream/arguments";
import { checkCapture } from "@/scripts/check-stream/check-capture";
import { writeJsonReport } from "@/scripts/check-stream/json-report";
import { openCapture, readRequestBody } from "@/scripts/check-stream/read-files";
import { createTextReport } from "@/scripts/check-stream/text-report";
import { commandWords } from "@/scripts/check-stream/words";

/** `npm run -s check-stream -- FILE|-`: what is wrong with a recorded stream. See docs/check-stream.md. */
const exitCodes = { clean: 0, errors: 1, notChecked: 2 } as const;

// Whoever reads the output may have seen enough (`| head`): that is no failure of ours.
process.stdout.on("error", () => process.exit());
process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const command = readArguments(words);
  switch (command.kind) {
    case "help":
      process.stdout.write(commandWords[command.locale].help);
      return exitCodes.clean;
    case "wrong":
      return refuse(`${command.message} Try --help.`);
    case "check":
      return check(command.options).catch((error: Error) => refuse(error.message));
  }
}

/** Rejects where a file cannot be read. */
async function check(options: CommandOptions): Promise<number> {
  const request = await readRequestBody(options.requestFile);
  const context = { contentType: options.contentType, request };
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
  const report = await createTextReport(options.locale, isColoured);
  const capture = await checkCapture(openCapture(options.file), context, (finding) => {
    if (!options.isJson) process.stdout.write(report.finding(finding));
  });
  process.stdout.write(options.isJson ? await writeJsonReport(options, capture) : report.end(capture));
  return capture.findings.count("error") > 0 ? exitCodes.errors : exitCodes.clean;
}

function refuse(message: string): number {
  process.stderr.write(`check-stream: ${message}\n`);
  return exitCodes.notChecked;
}
