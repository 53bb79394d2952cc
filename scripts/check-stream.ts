import { runCommand } from "@/scripts/check-stream/run-command";

/** `npm run -s check-stream -- FILE|-`: what is wrong with a recorded stream. See docs/check-stream.md. */
// Whoever reads the output may have seen enough (`| head`): that is no failure of ours.
process.stdout.on("error", () => process.exit());
process.exitCode = await runCommand(process.argv.slice(2), {
  input: process.stdin,
  writeOutput: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isColoured: process.stdout.isTTY && !process.env.NO_COLOR,
});
