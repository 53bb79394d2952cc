import { checkItem } from "@/lib/sandbox/check-items";
import { checkKinds, checkList } from "@/lib/sandbox/check-shape";
import { type Check, checkText } from "@/lib/sandbox/check-value";

/** A string, or a list of items; that it is not empty is for the whole request to say. */
export const checkInput: Check = checkKinds("one of a string or array of input items", {
  string: checkText,
  array: checkList(checkItem, "an array of items"),
});
