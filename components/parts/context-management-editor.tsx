import { Plus, X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { HiddenKeys } from "@/components/parts/hidden-keys";
import { TextBox } from "@/components/parts/text-box";
import { BoundBox } from "@/components/schema/bound-box";
import { JsonBox } from "@/components/schema/json-box";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { isJsonObject } from "@/lib/protocol/json";

const threshold = { keyword: "compact_threshold", takes: "size" } as const;

/** `context_management`: a row for each step that the provider takes when the talk grows long. */
export function ContextManagementEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const steps: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      {steps.map((step, index) => (
        <Step
          key={stepKey(index)}
          number={index + 1}
          step={step}
          edits={edits.at([index])}
          isPaused={isPaused}
          // An empty list is refused: with its last step the parameter goes.
          onRemove={() => edits.set(steps.length === 1 ? [] : [index], undefined)}
        />
      ))}
      <div className="flex h-8 items-center max-md:h-10">
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2"
          disabled={isPaused}
          onClick={() => edits.insert([], steps.length, { type: "compaction" })}
        >
          <Plus aria-hidden="true" size={14} />
          {t("addStep")}
        </Button>
      </div>
    </fieldset>
  );
}

const stepKey = (index: number) => `step ${index}`;

type StepProps = { number: number; step: unknown; edits: PartEdits; isPaused: boolean; onRemove: () => void };

function Step({ number, step, edits, isPaused, onRemove }: StepProps) {
  const t = useTranslations("requestParts");
  const types = useId();
  return (
    <fieldset aria-label={t("step", { number: String(number) })} className="min-w-0 pb-1">
      <div className="flex items-end gap-1">
        {isJsonObject(step) ? (
          <>
            <div className="flex w-[45%] shrink-0 flex-col gap-0.5 text-[11px] leading-4 text-muted">
              <span aria-hidden="true" className="font-mono">
                type
              </span>
              <TextBox
                label="type"
                list={types}
                value={step.type}
                isPaused={isPaused}
                onChange={(text) => edits.set(["type"], text)}
              />
              <datalist id={types}>
                <option value="compaction" />
              </datalist>
            </div>
            <div className="min-w-0 flex-1">
              <BoundBox
                bound={threshold}
                value={step.compact_threshold}
                isPaused={isPaused}
                onChange={(json) => {
                  if (json === undefined) edits.set(["compact_threshold"], undefined);
                  else edits.setRaw(["compact_threshold"], json);
                }}
              />
            </div>
          </>
        ) : (
          <div className="min-w-0 flex-1">
            <JsonBox
              label={t("step", { number: String(number) })}
              written={edits.read([])}
              isPaused={isPaused}
              onWrite={(json) => edits.setRaw([], json)}
            />
          </div>
        )}
        <IconButton
          size="sm"
          variant="ghost"
          className="w-6"
          label={t("removeStep", { number: String(number) })}
          disabled={isPaused}
          onClick={onRemove}
        >
          <X aria-hidden="true" size={14} />
        </IconButton>
      </div>
      <HiddenKeys value={step} shown={["type", "compact_threshold"]} />
    </fieldset>
  );
}
