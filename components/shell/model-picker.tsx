import { ChevronDown, ExternalLink } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { ModelList } from "@/components/shell/model-list";
import { modelListLink } from "@/components/shell/model-list-link";
import { useModelChoice } from "@/components/shell/use-model-choice";
import { useProvider } from "@/components/shell/use-provider";
import { useDraft, usePlayground, useRun } from "@/lib/client/playground";

/** The request's `model`: any text may be typed, and the provider's models are offered. */
export function ModelPicker() {
  const t = useTranslations("shell");
  const listId = useId();
  const { draft } = usePlayground();
  const provider = useProvider();
  const isBroken = useDraft((snapshot) => snapshot.isBroken);
  const model = useDraft((snapshot) => readModel(snapshot.lastGood.model));
  // Closed by a run too: Ctrl+Enter leaves the focus here, and what comes would be hidden behind the list.
  const runId = useRun((run) => run.id);
  const [openedInRun, setOpenedInRun] = useState<number | null>(null);
  const isOpen = openedInRun === runId;
  const setIsOpen = (opens: boolean) => setOpenedInRun(opens ? runId : null);
  const choice = useModelChoice({
    providerId: provider.id,
    model,
    isOpen,
    setIsOpen,
    onModel: (next) => draft.edit(["model"], next),
  });

  const leave = () => {
    setIsOpen(false);
    // While typing, an empty name keeps the key in its place; a request without a model should not hold one.
    if (model === "" && !isBroken) draft.edit(["model"], undefined);
  };

  return (
    <span className="model-picker relative min-w-0">
      <span className="relative flex h-8 items-center rounded-control border border-line bg-panel max-md:h-[42px] hover:border-line-strong has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-accent">
        <input
          role="combobox"
          aria-label="model"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={choice.activeIndex >= 0 ? `${listId}-${choice.activeIndex}` : undefined}
          aria-autocomplete="list"
          value={model}
          readOnly={isBroken}
          title={isBroken ? t("modelUnavailable") : undefined}
          placeholder={t("modelPlaceholder")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => choice.type(event.target.value)}
          onClick={() => setIsOpen(!isBroken)}
          onKeyDown={choice.press}
          onBlur={leave}
          className="h-full min-w-0 flex-1 cursor-text bg-transparent pr-6 pl-2.5 font-mono text-xs text-ellipsis text-ink outline-none placeholder:text-faint read-only:text-muted"
        />
        {/* Says that there is a list; a press on it is one on the field. */}
        <ChevronDown
          aria-hidden="true"
          size={14}
          className="pointer-events-none absolute right-9 text-faint max-md:right-12"
        />
        <a
          href={modelListLink(provider.id)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("modelsAll", { provider: provider.name })}
          title={t("modelsAll", { provider: provider.name })}
          className="grid h-full w-8 shrink-0 place-items-center rounded-r-control border-l border-line text-faint hover:bg-raised hover:text-ink max-md:w-10"
        >
          <ExternalLink aria-hidden="true" size={13} />
        </a>
      </span>
      {isOpen ? <ModelList id={listId} providerName={provider.name} current={model} choice={choice} /> : null}
    </span>
  );
}

const readModel = (value: unknown) => (typeof value === "string" ? value : "");
