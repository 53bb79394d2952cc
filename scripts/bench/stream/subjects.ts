import type { Page } from "@playwright/test";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
import { encodeDraftLink } from "@/lib/protocol/permalink";
import { openFloor, runFloor } from "@/scripts/bench/stream/floor-page";

export const subjectNames = ["floor", "playground"] as const;

export type SubjectName = (typeof subjectNames)[number];

/** A page that is measured. */
export type Subject = {
  open(page: Page, address: string): Promise<void>;
  /** Chooses what the next run asks for. */
  aim(page: Page, model: string): Promise<void>;
  /** Sends it, and returns while the answer comes. */
  run(page: Page, model: string): Promise<void>;
  /** Puts the focus into the box that is typed into meanwhile. */
  focusBox(page: Page): Promise<void>;
  /** How many events it says that it has had. */
  readCount(page: Page): Promise<number>;
};

const floor: Subject = {
  open: openFloor,
  aim: () => Promise.resolve(),
  run: runFloor,
  focusBox: (page) => page.getByRole("textbox", { name: "instructions" }).focus(),
  readCount: async (page) => Number.parseInt(await page.locator("output").innerText(), 10),
};

/** What the upstream's stream is a lawful answer to: the checks find nothing. */
const request = {
  model: "bench",
  instructions: "",
  input: "Go.",
  tools: [{ type: "function", name: "take_notes", parameters: { type: "object" } }],
  stream: true,
};

const playground: Subject = {
  async open(page, address) {
    const link = await encodeDraftLink({ provider: "bench", body: JSON.stringify(request, null, 2) });
    await openPlayground(page, address, `/s#${link}`);
  },
  aim: (page, model) => onPlayground(page).aim("bench", model),
  // By its key, since the focus is in the box.
  run: (page) => page.keyboard.press("Control+Enter"),
  focusBox: (page) => onPlayground(page).field("instructions").focus(),
  async readCount(page) {
    const words = (await onPlayground(page).waitForEnd(60_000)).replaceAll(/(?<=\d)[,.\s](?=\d{3})/g, "");
    return Number(/^Completed · (\d+) events · [^·]+$/.exec(words)?.[1] ?? Number.NaN);
  },
};

export const subjects: Record<SubjectName, Subject> = { floor, playground };

/** @throws Error where the page says another number of events than were sent, or finds fault with them. */
export async function checkCount(page: Page, subject: Subject, events: number): Promise<void> {
  const counted = await subject.readCount(page);
  if (counted !== events) throw new Error(`The page counted ${counted} events of ${events}.`);
}
