import { type ReactNode, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { findNode } from "@/components/inspect/json-tree";
import { showValue } from "@/components/inspect/show-value";
import type { TreeState } from "@/components/inspect/use-tree";
import { RawText } from "@/components/response/raw-text";
import { Button } from "@/components/ui/button";
import { Copyable } from "@/components/ui/copyable";
import { formatBytes } from "@/lib/i18n/format";
import { formatPath } from "@/lib/protocol/json/format-path";
import type { JsonPath } from "@/lib/protocol/json/json-text";

type TreeDetailsProps = {
  tree: TreeState;
  /** What explains the value at a path. */
  help?: (path: JsonPath) => ReactNode;
};

/** A string as it is, all else as JSON. */
function copyText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** The active value of a tree: where it is, what can be copied of it, and all of it where its row has only some. */
export function TreeDetails({ tree, help }: TreeDetailsProps) {
  const t = useTranslations("inspect.tree");
  const { active, root } = tree;
  const node = active === null ? null : findNode(root, active);
  if (active === null || node === null) return null;
  const path = formatPath(active);
  const { value } = node;
  return (
    <section
      aria-label={t("details")}
      className="sticky -bottom-3.5 -mx-4 -mb-3.5 flex flex-col gap-1.5 border-t border-line bg-panel px-4 py-1.5"
    >
      <div className="-mr-2 flex flex-wrap items-center gap-x-1">
        <code className="max-w-full min-w-0 py-1 text-xs wrap-anywhere text-ink">{path || t("whole")}</code>
        <div className="ml-auto flex items-center gap-x-1">
          {help?.(active)}
          {path === "" ? null : <Copyable text={path}>{t("copyPath")}</Copyable>}
          <Copyable text={() => copyText(value)}>{t("copyValue")}</Copyable>
        </div>
      </div>
      {typeof value === "string" ? <LongString key={path} value={value} /> : null}
    </section>
  );
}

/** Nothing for a string that its row shows whole. */
function LongString({ value }: { value: string }) {
  const t = useTranslations("inspect.tree");
  const locale = useLocale();
  const [isShown, setShown] = useState(false);
  const { length, base64Bytes } = showValue(value);
  if (length === null) return null;
  const characters = t("characters", { count: String(length) });
  const size = base64Bytes === null ? null : t("base64", { size: formatBytes(base64Bytes, locale) });
  return (
    <>
      <div className="flex items-center gap-2 text-xs text-muted">
        <span className="tabular-nums">{[characters, size].filter((fact) => fact !== null).join(" · ")}</span>
        <Button size="sm" variant="ghost" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? "showLess" : "showAll")}
        </Button>
      </div>
      {isShown ? (
        <div className="flex max-h-64 flex-col items-start gap-1.5 overflow-y-auto">
          <RawText text={value} />
        </div>
      ) : null}
    </>
  );
}
