// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { FilterRow } from "@/components/timeline/filter-row";
import { PlaygroundProvider } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";

afterEach(cleanup);

test("in the past the button that follows leads back to now, and its focus stays on it", () => {
  const onFollow = vi.fn();
  const row = (isBack: boolean) => (
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
        <FilterRow
          checks={null}
          isFolding
          following={false}
          isBack={isBack}
          onFold={() => undefined}
          onFollow={onFollow}
        />
      </PlaygroundProvider>
    </IntlProvider>
  );
  const { rerender } = render(row(true));
  const live = screen.getByRole("button", { name: "Live" });
  expect(live.getAttribute("aria-pressed")).toBeNull();
  live.focus();
  fireEvent.click(live);
  expect(onFollow).toHaveBeenCalledOnce();
  rerender(row(false));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Follow", pressed: false }));
});
