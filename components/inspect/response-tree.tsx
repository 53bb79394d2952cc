import { memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import { ResponseFieldHelp } from "@/components/explain/field-help";
import { findChangedPaths } from "@/components/inspect/changed-paths";
import { FindBar } from "@/components/inspect/find-bar";
import { TreeDetails } from "@/components/inspect/tree-details";
import { TreeView } from "@/components/inspect/tree-view";
import { useTree } from "@/components/inspect/use-tree";
import { useTreeFinder } from "@/components/inspect/use-tree-finder";
import { IconButton } from "@/components/ui/icon-button";
import { nameFieldPath } from "@/lib/protocol/explain/response-field-path";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** Down to the text of a part: `output[0].content[0]`. Its log probabilities are a press away. */
const openLevelsOfOutput = 4;
const longestOpen = 60;

/** What a response says is open, what it was asked for is a line: most of that the request shows already. */
function opensInResponse([field, ...inside]: JsonPath, size: number): boolean {
  if (field === undefined) return true;
  if (size > longestOpen) return false;
  if (field === "output") return inside.length < openLevelsOfOutput;
  return field === "usage" || field === "error" || field === "incomplete_details";
}

type ResponseTreeProps = {
  value: JsonObject;
  /** To tint what has changed since; null where nothing is compared. */
  before: JsonObject | null;
};

/** The response as a tree that can be searched. */
export const ResponseTree = memo(function ResponseTree({ value, before }: ResponseTreeProps) {
  const t = useTranslations("inspect.tree");
  const tree = useTree(value, opensInResponse);
  const finder = useTreeFinder(tree);
  const changed = useMemo(() => before && findChangedPaths(before, value), [before, value]);
  return (
    <>
      <div className="sticky -top-3.5 z-10 -mx-4 flex border-b border-line-soft bg-panel py-1 pr-2 pl-4">
        <FindBar finder={finder}>
          <IconButton size="sm" variant="ghost" label={t("openAll")} onClick={tree.openAll}>
            ⊞
          </IconButton>
          <IconButton size="sm" variant="ghost" label={t("closeAll")} onClick={tree.closeAll}>
            ⊟
          </IconButton>
        </FindBar>
      </div>
      <TreeView label={t("response")} tree={tree} sought={finder.sought} changed={changed} />
      <TreeDetails tree={tree} help={(path) => <ResponseFieldHelp path={nameFieldPath(value, path)} />} />
    </>
  );
});
