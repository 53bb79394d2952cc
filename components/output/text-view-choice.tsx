import { useTranslations } from "use-intl";
import { mayBeStructured } from "@/components/output/structure";
import { readTextView, type TextView, textViews } from "@/components/output/text-view";
import { Segments } from "@/components/parts/segments";
import { hasLogprobs } from "@/lib/protocol/response/response-logprobs";
import type { ItemState, PartState } from "@/lib/protocol/response/response-state";

type TextViewChoiceProps = {
  items: readonly ItemState[];
  /** True where the request asked for a JSON Schema. */
  hasSchema: boolean;
  view: TextView;
  onChoose: (view: TextView) => void;
};

function somePart(items: readonly ItemState[], holds: (part: PartState) => boolean): boolean {
  return items.some(({ content }) => content.some(holds));
}

/** The ways in which at least one of the texts can be shown, and the one that was chosen. */
function listViews({ items, hasSchema, view }: TextViewChoiceProps): TextView[] {
  const isOffered: Record<TextView, () => boolean> = {
    text: () => true,
    markdown: () => true,
    tree: () => hasSchema || somePart(items, ({ isDone, text }) => isDone && mayBeStructured(text)),
    tokens: () => somePart(items, ({ logprobs }) => hasLogprobs(logprobs)),
  };
  return textViews.filter((each) => each === view || isOffered[each]());
}

/** One switch for all texts of the output: as it is, formatted, as a tree, by tokens. Its place is there at once. */
export function TextViewChoice(props: TextViewChoiceProps) {
  const t = useTranslations("richOutput");
  const labels: Record<TextView, string> = {
    text: t("view.text"),
    markdown: t("view.markdown"),
    tree: t("view.tree"),
    tokens: t("view.tokens"),
  };

  return (
    <div className="sticky -top-3.5 z-10 -mx-4 -mt-3.5 mb-3 flex border-b border-line-soft bg-panel px-4 py-1.5">
      <Segments
        label={t("views")}
        options={listViews(props)}
        labels={labels}
        value={props.view}
        isPaused={false}
        onChoose={(view) => props.onChoose(readTextView(view))}
      />
    </div>
  );
}
