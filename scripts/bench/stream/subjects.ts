import type { Page } from "@playwright/test";
import { onPlayground, openPlayground } from "@/e2e/playground-page";
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

const playground: Subject = {
  async open(page, address) {
    await openPlayground(page, address);
  },
  aim: (page, model) => onPlayground(page).aim("bench", model),
  // By its key, since the focus is in the box.
  run: (page) => page.keyboard.press("Control+Enter"),
  focusBox: (page) => onPlayground(page).field("instructions").focus(),
  async readCount(page) {
    const words = await onPlayground(page).waitForEnd(60_000);
    return Number(
      /^Completed · (\d+) events/.exec(words.replaceAll(/(?<=\d)[,.\s](?=\d{3})/g, ""))?.[1] ?? Number.NaN,
    );
  },
};

export const subjects: Record<SubjectName, Subject> = { floor, playground };

/** @throws Error where the page says another number of events than were sent. */
export async function checkCount(page: Page, subject: Subject, events: number): Promise<void> {
  const counted = await subject.readCount(page);
  if (counted !== events) throw new Error(`The page counted ${counted} events of ${events}.`);
}
