// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useMemo } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { InputEditor } from "@/components/input/input-editor";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { type Playground, PlaygroundProvider, useDraft, usePlayground } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { inputItems } from "@/lib/i18n/messages/en/input-items";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";

const drawnBodies: number[] = [];

vi.mock("@/components/input/item-body", async (importOriginal) => {
  const { ItemBody } = await importOriginal<typeof import("@/components/input/item-body")>();
  return {
    ItemBody(props: Parameters<typeof ItemBody>[0]) {
      drawnBodies.push(props.index);
      return <ItemBody {...props} />;
    },
  };
});

let playground: Playground;

/** The field as the form draws it: its plain box, and the editor below. */
function Field() {
  const stores = usePlayground();
  const { draft } = stores;
  playground = stores;
  const value = useDraft(({ lastGood }) => lastGood.input);
  const isPaused = useDraft(({ isBroken }) => isBroken);
  const edits = useMemo(() => createPartEdits(draft, ["input"]), [draft]);
  return (
    <div data-field="input">
      <span id="label">input</span>
      {typeof value === "string" ? <textarea aria-label="input" value={value} readOnly /> : null}
      <InputEditor
        id="part"
        labelId="label"
        describedBy={undefined}
        name="input"
        value={value}
        problems={[]}
        isPaused={isPaused}
        edits={edits}
        onGoToJson={() => {}}
      />
    </div>
  );
}

function show(request: object) {
  drawnBodies.length = 0;
  return render(
    <IntlProvider locale="en" messages={{ ...en, inputItems }} timeZone="UTC">
      <PlaygroundProvider initialDraft={JSON.stringify(request)} initialProvider="sandbox">
        <Field />
      </PlaygroundProvider>
    </IntlProvider>,
  );
}

// jsdom draws no images.
URL.createObjectURL = () => "blob:thumbnail";
URL.revokeObjectURL = () => {};

afterEach(cleanup);

const readInput = () => JSON.parse(playground.draft.getSnapshot().text).input;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const item = (number: number) => screen.getByRole("group", { name: new RegExp(`^Item ${number}:`) });
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
const choose = (number: number, command: string) => {
  press(`More for item ${number}`);
  fireEvent.click(screen.getByRole("menuitem", { name: new RegExp(`^${command}`) }));
};
const undo = () => act(() => playground.draft.undo());

const talk = {
  model: "m",
  input: [
    { role: "developer", content: "Be brief." },
    { role: "user", content: "Hello" },
    { role: "assistant", content: "Hi" },
  ],
};

function fileOf(name: string, type: string, size: number): File {
  return new File([new Uint8Array(size)], name, { type });
}

function drop(target: Element, ...files: File[]) {
  fireEvent.drop(target, { dataTransfer: { files, types: ["Files"] } });
}

test("a text takes an image along into a message, and the focus goes to the image", () => {
  show({ input: "Look" });
  press("+ image");
  expect(readInput()).toEqual([
    { role: "user", content: [{ type: "input_text", text: "Look" }, { type: "input_image" }] },
  ]);
  expect(document.activeElement?.textContent).toBe("Choose an image");
  undo();
  expect(readInput()).toBe("Look");
});

test("a text and one plain message are switched into each other", () => {
  show({ input: "Look" });
  press("switch to items");
  expect(readInput()).toEqual([{ role: "user", content: "Look" }]);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "content" }));
  press("switch to text");
  expect(readInput()).toBe("Look");
  cleanup();
  show(talk);
  expect(screen.queryByRole("button", { name: "switch to text" })).toBeNull();
});

test("typing in one card draws no other", () => {
  show(talk);
  drawnBodies.length = 0;
  type(within(item(2)).getByRole("textbox", { name: "content" }), "Hello!");
  type(within(item(2)).getByRole("textbox", { name: "content" }), "Hello!!");
  expect(readInput()[1]).toEqual({ role: "user", content: "Hello!!" });
  expect(new Set(drawnBodies)).toEqual(new Set([1]));
});

test("an item is added, removed with the focus on its neighbour, and comes back by undo", () => {
  show(talk);
  press("+ message");
  expect(readInput()).toHaveLength(4);
  expect(document.activeElement).toBe(within(item(4)).getByRole("textbox", { name: "content" }));
  choose(4, "Remove");
  expect(readInput()).toEqual(talk.input);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close item 3" }));
  choose(1, "Remove");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close item 1" }));
  undo();
  expect(readInput()).toEqual(talk.input);
});

test("the last item leaves the focus on what can add another", () => {
  show({ input: [{ role: "user", content: "Hello" }] });
  choose(1, "Remove");
  expect(readInput()).toEqual([]);
  expect(document.activeElement?.textContent).toBe("+ message");
});

test("Alt and an arrow move an item, and the focus stays in its box", () => {
  show(talk);
  const box = within(item(3)).getByRole("textbox", { name: "content" });
  box.focus();
  fireEvent.keyDown(box, { key: "ArrowUp", altKey: true });
  expect(readInput().map(({ role }: { role: string }) => role)).toEqual(["developer", "assistant", "user"]);
  expect(document.activeElement).toBe(box);
  expect(screen.getByText("Item 3 is now item 2.")).toBeTruthy();
  fireEvent.keyDown(box, { key: "ArrowUp" });
  expect(readInput()[1].role).toBe("assistant");
  const handle = screen.getByRole("button", { name: "Move item 1" });
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  fireEvent.keyDown(handle, { key: "ArrowDown" });
  expect(readInput()[0].role).toBe("assistant");
});

test("an item is duplicated and closed by itself", () => {
  show(talk);
  choose(2, "Duplicate");
  expect(readInput().map(({ content }: { content: string }) => content)).toEqual([
    "Be brief.",
    "Hello",
    "Hello",
    "Hi",
  ]);
  press("Close item 2");
  expect(within(item(2)).queryByRole("textbox")).toBeNull();
  expect(within(item(2)).getByText("Hello")).toBeTruthy();
  expect(within(item(3)).getByRole("textbox", { name: "content" })).toBeTruthy();
  press("Close all");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("another role takes the types of the texts along", () => {
  show({ input: [{ role: "user", content: [{ type: "input_text", text: "a" }] }] });
  fireEvent.change(screen.getByRole("combobox", { name: "role" }), { target: { value: "=assistant" } });
  expect(readInput()).toEqual([{ role: "assistant", content: [{ type: "output_text", text: "a" }] }]);
  undo();
  expect(readInput()[0].role).toBe("user");
});

test("a role, a part and keys that nobody knows stay, and are seen", () => {
  const odd = {
    role: "critic",
    content: [{ type: "hologram", beams: 3 }],
    x_weight: 12,
  };
  show({ input: [odd, "a bare text", { role: "user", content: "b" }] });
  expect(screen.getAllByRole<HTMLSelectElement>("combobox", { name: "role" })[0]?.value).toBe("=critic");
  expect(screen.getByText('"beams":3')).toBeTruthy();
  expect(screen.getByText("x_weight")).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Item 2 as JSON" }).value).toBe(
    '"a bare text"',
  );
  type(within(item(3)).getByRole("textbox", { name: "content" }), "c");
  expect(readInput()).toEqual([odd, "a bare text", { role: "user", content: "c" }]);
});

test("an item is edited as JSON, in its own spelling", () => {
  render(
    <IntlProvider locale="en" messages={{ ...en, inputItems }} timeZone="UTC">
      <PlaygroundProvider
        initialDraft={'{"input": [{"type":"vendor", "big": 12345678901234567890}]}'}
        initialProvider="sandbox"
      >
        <Field />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  choose(1, "Edit as JSON");
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Item 1 as JSON" });
  expect(box.value).toContain("12345678901234567890");
  type(box, '{"type":"vendor", "big": 12345678901234567891');
  expect(playground.draft.getSnapshot().text).toContain("12345678901234567890");
  type(box, '{"type":"vendor", "big": 12345678901234567891}');
  expect(playground.draft.getSnapshot().text).toBe(
    '{"input": [{"type":"vendor", "big": 12345678901234567891}]}',
  );
});

test("a dropped image becomes a part of the message that it is dropped on", async () => {
  show({
    input: [
      { role: "user", content: "a" },
      { role: "assistant", content: "b" },
    ],
  });
  drop(within(item(1)).getByRole("textbox", { name: "content" }), fileOf("a.png", "image/png", 3));
  await waitFor(() =>
    expect(readInput()[0].content).toEqual([
      { type: "input_text", text: "a" },
      { type: "input_image", image_url: "data:image/png;base64,AAAA" },
    ]),
  );
  expect(screen.getByText("image/png · 3 B")).toBeTruthy();
  const text = within(item(1)).getByRole<HTMLTextAreaElement>("textbox", { name: "text" });
  expect(document.activeElement).toBe(text);
  expect(text.selectionStart).toBe(1);
  undo();
  expect(readInput()[0].content).toBe("a");
});

test("a file pasted into the plain box goes in with its name; a text with a picture beside it is a text", async () => {
  show({ input: "Read this" });
  const box = screen.getByRole("textbox", { name: "input" });
  const files = [fileOf("a.pdf", "application/pdf", 3)];
  fireEvent.paste(box, { clipboardData: { files, types: ["text/plain", "Files"] } });
  fireEvent.paste(box, { clipboardData: { files, types: ["Files"] } });
  await waitFor(() =>
    expect(readInput()).toEqual([
      {
        role: "user",
        content: [
          { type: "input_text", text: "Read this" },
          { type: "input_file", filename: "a.pdf", file_data: "data:application/pdf;base64,AAAA" },
        ],
      },
    ]),
  );
});

test("a big file is asked about, with its size, before it goes in", async () => {
  show({ input: "Look" });
  drop(screen.getByRole("textbox", { name: "input" }), fileOf("big.png", "image/png", 2_000_000));
  const note = screen.getByRole("group", { name: "big.png · 2.0 MB" });
  expect(note.textContent).toContain("2.7 MB longer");
  fireEvent.click(within(note).getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("group", { name: /big.png/ })).toBeNull();
  expect(readInput()).toBe("Look");

  drop(screen.getByRole("textbox", { name: "input" }), fileOf("big.png", "image/png", 2_000_000));
  press("Attach anyway");
  await waitFor(() => expect(readInput()[0].content[1].image_url).toHaveLength(2_666_690));
});

test("an image that the API does not take is named, and may go in as a file", async () => {
  show({ input: "" });
  drop(screen.getByRole("textbox", { name: "input" }), fileOf("photo.heic", "image/heic", 3));
  expect(screen.getByText(/It is image\/heic\. As images the API takes PNG/)).toBeTruthy();
  press("Attach as a file");
  await waitFor(() =>
    expect(readInput()[0].content).toEqual([
      { type: "input_file", filename: "photo.heic", file_data: "data:image/heic;base64,AAAA" },
    ]),
  );
});

test("an image is given by its address, and taken out again", () => {
  show({ input: [{ role: "user", content: [{ type: "input_image", detail: "low" }] }] });
  type(screen.getByRole("textbox", { name: "image_url" }), "https://example.com/a.png");
  expect(readInput()[0].content[0]).toEqual({
    type: "input_image",
    detail: "low",
    image_url: "https://example.com/a.png",
  });
  expect(screen.queryByRole("textbox", { name: "file_id" })).toBeNull();
  expect(screen.queryByRole("img")).toBeNull();
  type(screen.getByRole("textbox", { name: "image_url" }), "");
  expect(readInput()[0].content[0]).toEqual({ type: "input_image", detail: "low" });
  expect(screen.getByRole("textbox", { name: "file_id" })).toBeTruthy();
});

test("the output of a function is for the call that waits", () => {
  const call = { type: "function_call", call_id: "call_7", name: "get_weather", arguments: "{}" };
  show({ input: [call] });
  press("+ function output");
  expect(readInput()[1]).toEqual({ type: "function_call_output", call_id: "call_7", output: "" });
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "output" }));
  type(within(item(2)).getByRole("textbox", { name: "call_id" }), "call_");
  fireEvent.click(within(item(2)).getByRole("button", { name: /get_weather/ }));
  expect(readInput()[1].call_id).toBe("call_7");
});

test("a call without an output and an output without a call say so", () => {
  const call = { type: "function_call", call_id: "call_7", name: "get_weather", arguments: '{"city":' };
  show({ input: [call] });
  expect(screen.getByText("A function is called with a JSON object, and this is none.")).toBeTruthy();
  press("+ its output");
  expect(readInput()[1]).toEqual({ type: "function_call_output", call_id: "call_7", output: "" });
  expect(screen.queryByText("Nothing answers it here.")).toBeNull();
  type(within(item(2)).getByRole("textbox", { name: "call_id" }), "call_8");
  expect(screen.getByText(/No call with this call_id stands in input/)).toBeTruthy();
  act(() => void playground.draft.edit(["previous_response_id"], "resp_1"));
  expect(screen.queryByText(/No call with this call_id/)).toBeNull();
});

test("what the last run has answered is put behind the items in one step", async () => {
  show(talk);
  const output = [
    { type: "reasoning", id: "rs_1", summary: [] },
    { type: "message", id: "msg_1", role: "assistant", content: [{ type: "output_text", text: "Hi" }] },
  ];
  const response = responseFromJson({ object: "response", id: "resp_1", status: "completed", output });
  act(() => {
    const recorder = playground.runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
    const outcome = { kind: "completed" } as const;
    recorder.end({
      outcome,
      how: "closed",
      at: 1,
      answer: { body: "", isBodyCut: false, response },
    } as never);
  });
  const adder = await screen.findByRole("button", { name: "+ output of the last run (2)" });
  fireEvent.click(adder);
  expect(readInput()).toEqual([...talk.input, ...output]);
  undo();
  expect(readInput()).toEqual(talk.input);
});

test("while the request cannot be read nothing can be edited", () => {
  show(talk);
  act(() => playground.draft.setText('{"input": ['));
  expect(within(item(1)).getByRole<HTMLTextAreaElement>("textbox", { name: "content" }).readOnly).toBe(true);
  expect(screen.queryByRole("button", { name: "+ message" })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "More for item 1" }).disabled).toBe(true);
});
