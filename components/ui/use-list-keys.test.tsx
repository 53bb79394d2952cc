// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useListKeys } from "@/components/ui/use-list-keys";

function Example({ count, onPick }: { count: number; onPick: (index: number) => void }) {
  const { activeIndex, press } = useListKeys(count, onPick);
  return <input aria-label="field" data-active={activeIndex} onKeyDown={press} />;
}

const field = () => screen.getByRole("textbox", { name: "field" });
const press = (key: string) => fireEvent.keyDown(field(), { key });

afterEach(cleanup);

test("the arrows walk around the ends, and Enter picks what is marked", () => {
  const onPick = vi.fn();
  render(<Example count={3} onPick={onPick} />);

  press("ArrowUp");
  expect(field().dataset.active).toBe("2");
  press("ArrowDown");
  expect(field().dataset.active).toBe("0");
  press("Enter");
  expect(onPick).toHaveBeenCalledWith(0);
});

test("Enter is left to the field where nothing is marked", () => {
  const onPick = vi.fn();
  render(<Example count={0} onPick={onPick} />);
  press("ArrowDown");
  expect(press("Enter")).toBe(true);
  expect(onPick).not.toHaveBeenCalled();
});

test("a list that has grown shorter marks its last entry", () => {
  const { rerender } = render(<Example count={3} onPick={vi.fn()} />);
  press("ArrowUp");
  rerender(<Example count={2} onPick={vi.fn()} />);
  expect(field().dataset.active).toBe("1");
});
