import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { editTogether } from "@/components/input/edit-together";
import type { InputActions } from "@/components/input/input-context";
import type { FocusRequest } from "@/components/input/use-focus-request";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { type InputPlan, planItems } from "@/lib/protocol/request/input-content";

type InputEdits = {
  actions: InputActions;
  /** What a screen reader is told of the last move. */
  announcement: string;
  move: (from: number, to: number) => void;
  /** `input` as it is when something that took its time is done. */
  latestValue: RefObject<unknown>;
};

/** Edits of the whole list, each one step of undo, and where the focus goes with them. */
export function useInputEdits(
  { edits, isPaused, value, onGoToJson }: PartProps,
  requestFocus: (request: FocusRequest) => void,
): InputEdits {
  const t = useTranslations("inputItems");
  const [announcement, setAnnouncement] = useState("");
  const latestValue = useRef(value);
  useLayoutEffect(() => {
    latestValue.current = value;
  }, [value]);
  const goToJson = useStableCallback(onGoToJson);

  const actions = useMemo<InputActions>(() => {
    const carryOut = ({ steps, place }: InputPlan) => {
      requestFocus({ place, target: "box" });
      editTogether(edits, steps);
    };
    return {
      edits,
      isPaused,
      onGoToJson: goToJson,
      carryOut,
      add: (items) => carryOut(planItems(latestValue.current, items)),
      remove(place) {
        const index = Number(place.at(-1));
        const count = countElements(latestValue.current, place.slice(0, -1));
        const neighbour = Math.min(index, count - 2);
        requestFocus({ place: [...place.slice(0, -1), neighbour], target: "card" });
        edits.set(place, undefined);
      },
    };
  }, [edits, isPaused, goToJson, requestFocus]);

  const move = useCallback(
    (from: number, to: number) => {
      // A moved element loses the focus: it is put into the page anew.
      if (document.activeElement instanceof HTMLElement) requestFocus({ element: document.activeElement });
      setAnnouncement(t("moved", { from: from + 1, to: to + 1 }));
      edits.move([], from, to);
    },
    [edits, requestFocus, t],
  );

  return { actions, announcement, move, latestValue };
}

function countElements(value: unknown, path: JsonPath): number {
  const held = path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isJsonObject(inner) ? inner[String(key)] : undefined;
  }, value);
  return Array.isArray(held) ? held.length : 0;
}

/** The newest callback behind one that never changes. */
function useStableCallback(callback: () => void): () => void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback(() => latest.current(), []);
}
