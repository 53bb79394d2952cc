import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { findModels, type Model } from "@/components/shell/find-models";
import { useListKeys } from "@/components/ui/use-list-keys";
import { modelsQuery } from "@/lib/client/visit/queries";

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
  pick: (model: Model | undefined) => void;
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
  const found = findModels(data, isTyped ? model : "");
  const models = found.slice(0, maxDrawn);

  const pick = (picked: Model | undefined) => {
    if (picked) onModel(picked.id);
    close();
  };
  const keys = useListKeys(models.length, (index) => pick(models[index]));
  const close = () => {
    setIsOpen(false);
    setIsTyped(false);
    keys.mark(-1);
  };
  const type = (text: string) => {
    onModel(text);
    setIsOpen(true);
    setIsTyped(true);
    keys.mark(-1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (isOpen) keys.press(event);
    else if (event.key === "ArrowDown") setIsOpen(true);
  };

  return {
    models,
    hiddenCount: found.length - models.length,
    activeIndex: isOpen ? keys.activeIndex : -1,
    isLoading,
    failure: error?.message ?? null,
    type,
    pick,
    press,
  };
}
