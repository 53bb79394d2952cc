import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { findModels, type Model } from "@/components/shell/find-models";
import { modelsQuery } from "@/lib/client/queries";

type ModelChoiceOptions = {
  providerId: string;
  model: string;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  onModel: (model: string) => void;
};

export type ModelChoice = {
  models: readonly Model[];
  /** How many more match than are drawn. */
  hiddenCount: number;
  /** -1 where no model is marked. */
  activeIndex: number;
  isLoading: boolean;
  failure: string | null;
  type: (text: string) => void;
  pick: (model: Model) => void;
  press: (event: KeyboardEvent) => void;
};

/** OpenRouter lists some four hundred: more than this is for typing to narrow. */
const maxDrawn = 100;

/** The list under the model field: it narrows to what was typed, and arrow keys walk through it. */
export function useModelChoice({
  providerId,
  model,
  isOpen,
  setIsOpen,
  onModel,
}: ModelChoiceOptions): ModelChoice {
  // Asked for when the list opens and not before: a visit should not call a provider by itself.
  const { data = [], isLoading, error } = useQuery({ ...modelsQuery(providerId), enabled: isOpen });
  const [isTyped, setIsTyped] = useState(false);
  const [marked, setMarked] = useState(-1);
  const found = findModels(data, isTyped ? model : "");
  const models = found.slice(0, maxDrawn);
  const activeIndex = isOpen ? Math.min(marked, models.length - 1) : -1;

  const close = () => {
    setIsOpen(false);
    setIsTyped(false);
    setMarked(-1);
  };
  const pick = ({ id }: Model) => {
    onModel(id);
    close();
  };
  const step = (by: number) => {
    setIsOpen(true);
    const from = activeIndex < 0 && by < 0 ? 0 : activeIndex;
    setMarked(models.length > 0 ? (from + by + models.length) % models.length : -1);
  };
  const type = (text: string) => {
    onModel(text);
    setIsOpen(true);
    setIsTyped(true);
    setMarked(-1);
  };
  const press = (event: KeyboardEvent) => {
    const active = models[activeIndex];
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && active) pick(active);
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
  };

  return {
    models,
    hiddenCount: found.length - models.length,
    activeIndex,
    isLoading,
    failure: error?.message ?? null,
    type,
    pick,
    press,
  };
}
