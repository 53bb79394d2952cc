// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Place, useSteadyHeight } from "@/components/output/use-steady-height";

/** What the browser would lay out, in px. */
const layout = { width: 400, height: 300 };
const observers = new Map<object, () => void>();

beforeEach(() => {
  Object.assign(layout, { width: 400, height: 300 });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(tell: () => void) {
        observers.set(this, tell);
      }
      observe = vi.fn();
      disconnect = () => observers.delete(this);
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => layout.width);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(
    () => new DOMRect(0, 0, layout.width, layout.height),
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Item(place: Place) {
  const frame = useRef<HTMLElement>(null);
  const { isSteady, height, isOpen, setOpen } = useSteadyHeight(frame, place);
  return (
    <article ref={frame}>
      <output>{isSteady ? `steady ${height ?? "in full"}` : "free"}</output>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        Open
      </button>
    </article>
  );
}

const resize = (size: Partial<typeof layout>) =>
  act(() => {
    Object.assign(layout, size);
    for (const tell of observers.values()) tell();
  });
const shown = () => screen.getByRole("status").textContent;

test("what grows keeps the height that it had when something came below, also once it is whole", () => {
  const { rerender } = render(<Item isGrowing isCrowded={false} />);
  expect(shown()).toBe("free");
  rerender(<Item isGrowing isCrowded />);
  resize({ height: 500 });
  expect(shown()).toBe("steady 300");
  rerender(<Item isGrowing={false} isCrowded />);
  expect(shown()).toBe("steady 300");
});

test("at another width it gets another height while it grows, each time, and is free once it is whole", () => {
  const { rerender } = render(<Item isGrowing isCrowded />);
  resize({ width: 300, height: 350 });
  expect(shown()).toBe("steady 350");
  resize({ height: 900 });
  expect(shown()).toBe("steady 350");
  resize({ width: 200, height: 500 });
  expect(shown()).toBe("steady 500");
  rerender(<Item isGrowing={false} isCrowded />);
  resize({ width: 400 });
  expect(shown()).toBe("free");
});

test("opened in full it can be closed again, though the panel's scroll bar came meanwhile", () => {
  const { rerender } = render(<Item isGrowing isCrowded />);
  rerender(<Item isGrowing={false} isCrowded />);
  fireEvent.click(screen.getByRole("button", { name: "Open" }));
  resize({ width: 385, height: 900 });
  expect(shown()).toBe("steady in full");
  layout.width = 400;
  fireEvent.click(screen.getByRole("button", { name: "Open" }));
  resize({});
  expect(shown()).toBe("steady 300");
});
