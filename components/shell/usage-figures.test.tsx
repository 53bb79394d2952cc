// @vitest-environment jsdom
import { act, cleanup, render } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { UsageFigures } from "@/components/shell/usage-figures";
import { type Playground, PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { showCapture } from "@/lib/client/replay/show-capture";
import { en } from "@/lib/i18n/messages/en";
import { readCapture } from "@/lib/protocol/capture/read-capture";

afterEach(cleanup);

let playground: Playground;

function Tap() {
  playground = usePlayground();
  return null;
}

const stream =
  'data: {"type":"response.created","response":{"id":"r","usage":null}}\n\n' +
  'data: {"type":"response.completed","response":{"id":"r","status":"completed","usage":{"input_tokens":10,"output_tokens":20}}}\n\n';

test("tokens are those that had been reported by the event that the page looks back to", async () => {
  const { container } = render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
        <Tap />
        <UsageFigures />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  const reading = readCapture(new TextEncoder().encode(stream));
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  showCapture(playground.controller, reading.captures[0], "two.sse");
  const shows = (text: string) => act(() => vi.waitFor(() => expect(container.textContent).toBe(text)));
  await shows("in 10 · out 20");
  playground.cursor.set(0);
  await shows("");
  playground.cursor.set(1);
  await shows("in 10 · out 20");
  playground.cursor.set(0);
  await shows("");
  playground.cursor.set(null);
  await shows("in 10 · out 20");
});
