import { checkItem } from "@/lib/sandbox/check-items";
import { type Check, checkKinds, checkList, checkText } from "@/lib/sandbox/check-value";

/** A string, or a list of items. */
export const checkInput: Check = checkKinds("one of a string or array of input items", {
  string: checkText,
  array: checkList(checkItem, "an array of items", { minimum: 1 }),
});
