// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ImportDialog } from "@/components/import/import-dialog";
import { ImportNotice } from "@/components/import/import-notice";
import { PlaygroundProvider } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { imports } from "@/lib/i18n/messages/en/imports";

const onReplace = vi.fn<(text: string) => void>();
const onClose = vi.fn<() => void>();

beforeAll(() => {
  // jsdom has the element without its methods.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

beforeEach(() => {
  onReplace.mockClear();
  onClose.mockClear();
});

afterEach(cleanup);

function Page({ children }: { children: React.ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <IntlProvider locale="en" messages={{ ...en, imports }} timeZone="UTC">
        <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
          {children}
        </PlaygroundProvider>
      </IntlProvider>
    </QueryClientProvider>
  );
}

function open(initialText = "") {
  render(
    <Page>
      <ImportDialog initialText={initialText} onReplace={onReplace} onClose={onClose} />
    </Page>,
  );
}

const pasted = () => screen.getByRole("textbox", { name: "Pasted text" });
const replace = () => screen.getByRole("button", { name: "Replace the request" });
const isDisabled = (button: HTMLElement) => (button as HTMLButtonElement).disabled;

test("an empty box has the focus, reproaches nobody and replaces nothing", () => {
  open();
  expect(document.activeElement).toBe(pasted());
  expect(screen.queryByText("This cannot be imported")).toBeNull();
  expect(isDisabled(replace())).toBe(true);
});

test("what is typed is read at once, and handed on as it is previewed", async () => {
  open();
  const body = '{ "model":"m", "input":1.50 }';
  fireEvent.change(pasted(), { target: { value: `curl https://example.com/v1/responses -d '${body}'` } });
  const preview = await screen.findByRole("textbox", { name: "New request" });
  expect((preview as HTMLTextAreaElement).value).toBe(body);
  await waitFor(() => expect(isDisabled(replace())).toBe(false));
  fireEvent.click(replace());
  expect(onReplace).toHaveBeenCalledExactlyOnceWith(body);
});

test("notes stand under their headings, keys first", () => {
  open(
    `curl https://example.com/v1/chat/completions -H 'Authorization: Bearer sk-abcdefghijklmnop1234' -H 'X-Own: 1' -d '{"model":"m","messages":[{"role":"user","content":"$X"}],"n":2}'`,
  );
  const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(["Keys were found and dropped", "Not carried over", "Good to know"]);
  expect(screen.getByText("Authorization: dropped. The server has its own keys.")).toBeTruthy();
  expect(screen.getByText("Headers: X-Own")).toBeTruthy();
  for (const item of screen.getAllByRole("listitem")) expect(item.textContent).not.toContain("sk-abc");
});

test("an expression is told with the variable that stands for it", () => {
  open('client.responses.create(model="m", input=f"Hi {name}")');
  expect(screen.getByText("input: name has no value here, {{name}} stands for it.")).toBeTruthy();
});

test("of several requests the chosen one is shown and handed on", () => {
  open('client.responses.create(model="m", input="one")\nclient.responses.create(model="m", input="two")');
  const choice = screen.getByRole("group", { name: "2 requests were found. Which one?" });
  expect(within(choice).getByText("line 2")).toBeTruthy();
  fireEvent.click(within(choice).getByRole("radio", { name: /two/ }));
  fireEvent.click(replace());
  expect(onReplace.mock.lastCall?.[0]).toContain('"two"');
});

test("a text that cannot be read says why and where", () => {
  open("curl https://example.com/v1/responses -d '{");
  expect(screen.getByText(/A quote that opens here is never closed\. Line 1, column 42\./)).toBeTruthy();
  expect(isDisabled(replace())).toBe(true);
});

test("a dropped file is read", async () => {
  open();
  // jsdom's files cannot be read as text.
  const text = '{"model":"m","input":"from a file"}';
  const file = Object.assign(new File([text], "body.json"), { text: async () => text });
  fireEvent.drop(pasted(), { dataTransfer: { files: [file] } });
  await waitFor(() => expect((pasted() as HTMLTextAreaElement).value).toContain("from a file"));
});

test("of a long request only the beginning is drawn", () => {
  open(`{"model":"m","input":"${"x".repeat(50_000)}"}`);
  const preview = screen.getByRole("textbox", { name: "New request" }) as HTMLTextAreaElement;
  expect(preview.value.length).toBeLessThan(21_000);
  expect(screen.getByText(/Only its beginning is shown/)).toBeTruthy();
});

test("the word on an import goes once the request is another", () => {
  const onDismiss = vi.fn<() => void>();
  const show = (text: string) =>
    render(
      <Page>
        <ImportNotice wish={{ kind: "done", text }} onOpen={onClose} onUndo={onClose} onDismiss={onDismiss} />
      </Page>,
    );
  show("{}");
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
  expect(onDismiss).not.toHaveBeenCalled();
  cleanup();
  show('{"model":"other"}');
  expect(onDismiss).toHaveBeenCalledOnce();
});
