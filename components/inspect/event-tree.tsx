import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ResponseFieldHelp } from "@/components/explain/field-help";
import { TreeDetails } from "@/components/inspect/tree-details";
import { TreeView } from "@/components/inspect/tree-view";
import { useTree } from "@/components/inspect/use-tree";
import { nameFieldPath } from "@/lib/protocol/explain/response-field-path";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

const openLevels = 6;
/** A list of log probabilities, or of a thousand tools, is a press away. */
const longestOpen = 60;

function opensInEvent(path: JsonPath, size: number): boolean {
  return path.length < openLevels && size <= longestOpen;
}

/** What is said of a response's fields, inside events that carry one. */
function explainField(data: unknown, [field, ...inside]: JsonPath): ReactNode {
  if (field !== "response" || inside.length === 0 || !isJsonObject(data)) return null;
  return <ResponseFieldHelp path={nameFieldPath(data.response, inside)} />;
}

/** The data of an event as a tree. */
export function EventTree({ value }: { value: unknown }) {
  const t = useTranslations("inspect.tree");
  const tree = useTree(value, opensInEvent);
  return (
    <>
      <TreeView label={t("event")} tree={tree} />
      <TreeDetails tree={tree} help={(path) => explainField(value, path)} />
    </>
  );
}
