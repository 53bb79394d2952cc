import { expect, type Page } from "@playwright/test";
import { onPlayground, type PlaygroundPage } from "@/e2e/playground-page";

/** The whole request, exactly as it would be sent: the palette's own command puts it on the clipboard. */
export async function copyDraft(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("(nothing was copied)"));
  await page.getByRole("button", { name: /^(Commands|Komutlar)$/ }).click();
  const palette = page.getByRole("dialog");
  await palette
    .getByRole("option", { name: /^(Copy the request as JSON|İsteği JSON olarak kopyala)/ })
    .click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .not.toBe("(nothing was copied)");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Replaces the whole request in the JSON tab, where Monaco or a plain box stands, by one paste. */
export async function pasteDraft(page: Page, text: string): Promise<void> {
  await onPlayground(page).tab("JSON").click();
  await page.getByRole("textbox", { name: "Request JSON" }).focus();
  await page.keyboard.press("Control+A");
  await pasteText(page, text);
}

/** One paste at the place of the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press("Control+V");
}

export const editorOf = (page: Page) => page.getByRole("textbox", { name: "Request JSON" });

/** Monaco stands in the JSON tab: only then does it take over from the plain box. */
export async function openEditor({ tab, page }: PlaygroundPage): Promise<void> {
  await tab("JSON").click();
  await expect(page.getByText("Loading the editor.")).toBeHidden({ timeout: 20_000 });
  await expect(editorOf(page)).toHaveCount(1);
}
