import { useMemo, useState } from "react";
import { useLocale } from "use-intl";
import type { FieldActions } from "@/components/form/field-actions";
import { JsonToggle } from "@/components/form/field-buttons";
import { FieldControl, isTooLongForBox } from "@/components/form/field-control";
import { FieldFrame, type RowProps } from "@/components/form/field-frame";
import { fieldIds } from "@/components/form/field-ids";
import type { FieldState } from "@/components/form/field-state";
import { useForm } from "@/components/form/form-context";
import type { PartProps } from "@/components/form/part-props";
import { hasShape } from "@/components/form/part-shape";
import { classNames } from "@/components/ui/class-names";
import { LateView, type PartLoader } from "@/components/ui/late-view";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { usePlayground } from "@/lib/client/playground";
import type { RequestField } from "@/lib/protocol/request/request-fields";

type PartRowProps = RowProps & { loader: PartLoader<PartProps>; actions: FieldActions };

/**
 * A structured parameter. While it is not set, or is plain text where text is taken: a box, and under it the line
 * with which its editor begins. Set: its editor, or by choice the box with its JSON, which also stands in where the
 * editor has nothing to show. What is typed in the box stays in the box: nothing jumps under the hand.
 */
export function PartRow({ id, field, state, isPaused, refusal, loader, actions }: PartRowProps) {
  const { onGoToJson } = useForm();
  const ids = fieldIds(id);
  const [prefersJson, setPrefersJson] = useState(false);
  if (prefersJson && !state.isSet && state.typed === null) setPrefersJson(false);
  const face = chooseFace(field, state, prefersJson);
  const boxActions: FieldActions = {
    ...actions,
    type(typed) {
      setPrefersJson(true);
      actions.type(typed);
    },
  };
  const isWide = isTextArea(field) || face === "json";
  const showJson = () => (isTooLongForBox(state) ? onGoToJson() : setPrefersJson(!prefersJson));
  return (
    <FieldFrame
      {...{ id, field, state, isPaused, refusal }}
      layout={isWide || face === "part" ? "below" : "beside"}
      isLabelled={face !== "part"}
      onClear={actions.clear}
      aside={
        state.isSet && hasShape(field, state.value) && face !== "start" ? (
          <JsonToggle name={field.name} isJson={face === "json"} onToggle={showJson} />
        ) : null
      }
      control={
        face === "part"
          ? null
          : (describedBy) => (
              <FieldControl
                {...{ field, state, isPaused, describedBy }}
                isRefused={refusal !== null}
                actions={boxActions}
                id={ids.control}
                labelId={ids.label}
                asJson={face === "json"}
              />
            )
      }
      below={
        face === "json"
          ? undefined
          : (describedBy) => (
              <Part {...{ id, field, state, isPaused, loader, describedBy }} isStart={face === "start"} />
            )
      }
    />
  );
}

/** `start`: the box with the editor's first line under it. */
type Face = "start" | "part" | "json";

function chooseFace(field: RequestField, state: FieldState, prefersJson: boolean): Face {
  const isText = field.control.kind === "text";
  if (isText && (!state.isSet || typeof state.value === "string")) return "start";
  if (state.typed !== null || (state.isSet && prefersJson)) return "json";
  if (!state.isSet) return "start";
  return hasShape(field, state.value) ? "part" : "json";
}

const isTextArea = ({ control }: RequestField) => control.kind === "text" && control.multiline;

type PartViewProps = Omit<PartRowProps, "refusal" | "actions"> & {
  describedBy: string | undefined;
  isStart: boolean;
};

/** The editor itself. Its first line has its place before it is there, so that nothing moves when it comes. */
function Part({ id, field, state, isPaused, loader, describedBy, isStart }: PartViewProps) {
  const { draft } = usePlayground();
  const { isAttended, onGoToJson } = useForm();
  const locale = useLocale();
  const ids = fieldIds(id);
  const edits = useMemo(() => createPartEdits(draft, field.path), [draft, field]);
  const { value, problems } = state;
  const { name } = field;
  const isWanted = !isStart || isAttended || loader.peek(locale) !== undefined;
  return (
    <div className={classNames("min-h-8 max-md:min-h-10", isStart && "mt-1")}>
      {isWanted ? (
        <LateView
          loader={loader}
          props={{
            ...{ describedBy, name, value, problems, isPaused, edits, onGoToJson },
            id: ids.part,
            labelId: ids.label,
          }}
        />
      ) : null}
    </div>
  );
}
