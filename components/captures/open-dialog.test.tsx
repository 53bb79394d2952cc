// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fileSource } from "@/components/captures/capture-wish";
import { OpenDialog } from "@/components/captures/open-dialog";
import type { CaptureTask } from "@/components/captures/read-in-worker";
import { en } from "@/lib/i18n/messages/en";
import { captures } from "@/lib/i18n/messages/en/captures";
import { bareCapture, type CaptureReading, unreadableCapture } from "@/lib/protocol/capture/capture";

beforeAll(() => {
  // jsdom has the element without its methods.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

afterEach(cleanup);

const capture = bareCapture("sse", new TextEncoder().encode("data: 1\n\n"));

function open(reading: Promise<CaptureReading | null>, file: File | null = null) {
  const stop = vi.fn<() => void>();
  const read = vi.fn((): CaptureTask => ({ result: reading, stop }));
  const onShow = vi.fn<() => void>();
  const view = render(
    <IntlProvider locale="en" messages={{ ...en, captures }} timeZone="UTC">
      <OpenDialog
        source={file && fileSource(file)}
        read={read}
        onShow={onShow}
        onClose={vi.fn<() => void>()}
      />
    </IntlProvider>,
  );
  return { read, stop, onShow, view };
}

test("a dropped file is read at once, and its one answer is shown under the file's name", async () => {
  const { onShow } = open(
    Promise.resolve({ kind: "captures", captures: [capture] }),
    new File(["data: 1\n\n"], "tea.sse"),
  );
  await vi.waitFor(() => expect(onShow).toHaveBeenCalledWith(capture, "tea.sse"));
});

test("while a long file is read a bar says so, and leaving ends the reading", () => {
  const { stop, view } = open(new Promise(() => undefined), new File(["x"], "long.har"));
  expect(screen.getByText("Reading the file…")).toBeTruthy();
  view.unmount();
  expect(stop).toHaveBeenCalledOnce();
});

test("a second file that is dropped takes the place of the first", () => {
  const never = new Promise<null>(() => undefined);
  const stop = vi.fn<() => void>();
  const read = vi.fn((): CaptureTask => ({ result: never, stop }));
  const dialogOf = (name: string) => (
    <IntlProvider locale="en" messages={{ ...en, captures }} timeZone="UTC">
      <OpenDialog
        source={fileSource(new File(["x"], name))}
        read={read}
        onShow={vi.fn<() => void>()}
        onClose={vi.fn<() => void>()}
      />
    </IntlProvider>
  );
  const view = render(dialogOf("one.sse"));
  view.rerender(dialogOf("two.sse"));
  expect(stop).toHaveBeenCalledOnce();
  expect(read).toHaveBeenLastCalledWith(expect.objectContaining({ name: "two.sse" }));
});

test("a long paste is read at once and never laid out in the box", async () => {
  const { read, onShow } = open(Promise.resolve({ kind: "captures", captures: [capture] }));
  const box = screen.getByRole("textbox", { name: "Pasted capture" });
  const text = "data: {}\n\n".repeat(30_000);
  fireEvent.paste(box, { clipboardData: { files: [], getData: () => text } });
  await vi.waitFor(() => expect(onShow).toHaveBeenCalledWith(capture, null));
  expect(read).toHaveBeenLastCalledWith(expect.objectContaining({ isPaste: true }));
  expect(box.textContent).toBe("");
});

test("of several answers one is chosen", async () => {
  const other = { ...capture, url: "https://api.example.org/v1/responses", status: 401 };
  const { onShow } = open(
    Promise.resolve({ kind: "captures", captures: [capture, other] }),
    new File(["{}"], "two.har"),
  );
  fireEvent.click(await screen.findByRole("button", { name: /api\.example\.org/ }));
  expect(onShow).toHaveBeenCalledWith(other, "two.har");
});

test("a paste that is no capture is told with its line, one that cannot be had too", async () => {
  open(Promise.resolve(unreadableCapture("broken_line", 3)));
  fireEvent.change(screen.getByRole("textbox", { name: "Pasted capture" }), { target: { value: "x" } });
  fireEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(
    await screen.findByText(
      "A line has no text (frame), or its time (at) is no number of milliseconds. Line 3.",
    ),
  ).toBeTruthy();
  cleanup();
  open(Promise.resolve(null), new File([], "folder"));
  expect(await screen.findByText(/may have been moved, or be a folder/)).toBeTruthy();
});
