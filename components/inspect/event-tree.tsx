import { useTranslations } from "use-intl";
import { TreeDetails } from "@/components/inspect/tree-details";
import { TreeView } from "@/components/inspect/tree-view";
import { useTree } from "@/components/inspect/use-tree";
import type { JsonPath } from "@/lib/protocol/json-text";

const openLevels = 6;
/** A list of log probabilities, or of a thousand tools, is a press away. */
const longestOpen = 60;

function opensInEvent(path: JsonPath, size: number): boolean {
  return path.length < openLevels && size <= longestOpen;
}

/** The data of an event as a tree. */
export function EventTree({ value }: { value: unknown }) {
  const t = useTranslations("inspect.tree");
  const tree = useTree(value, opensInEvent);
  return (
    <>
      <TreeView label={t("event")} tree={tree} />
      <TreeDetails tree={tree} />
    </>
  );
}
