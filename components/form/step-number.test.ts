import { expect, test } from "vitest";
import { snapNumber, stepNumber } from "@/components/form/step-number";

const range = { minimum: 0, maximum: 2, step: 0.1 };

test("steps leave no floating-point tail", () => {
  expect(stepNumber(0.2, 1, range)).toBe(0.3);
  expect(stepNumber(0.7, -1, range)).toBe(0.6);
});

test("numbers stay within the bounds, and have none where none are given", () => {
  expect(stepNumber(2, 1, range)).toBe(2);
  expect(snapNumber(-1, range)).toBe(0);
  expect(stepNumber(16, -1, { minimum: 16, step: 1 })).toBe(16);
  expect(stepNumber(-5, -1, { step: 1 })).toBe(-6);
});
