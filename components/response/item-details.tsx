import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { CallArguments } from "@/components/response/call-arguments";
import { describeItem } from "@/components/response/describe-item";
import type { ItemSection, ListEntry } from "@/components/response/item-sections";
import { JsonView } from "@/components/response/json-view";
import { RawText } from "@/components/response/raw-text";
import { classNames } from "@/components/ui/class-names";
import { formatBytes } from "@/lib/i18n/format";
import type { ItemState } from "@/lib/protocol/response-state";

type ImageSection = Extract<ItemSection, { kind: "image" }>;

/** What every browser draws. SVG is left out: it is a document, not an image. */
const drawnFormats: ReadonlySet<string> = new Set(["png", "webp", "jpeg", "gif"]);

/** An image from bytes that have arrived, never from an address. What cannot be drawn is told by its size. */
function ItemImage({ base64, format, previewIndex }: ImageSection) {
  const t = useTranslations("items");
  const locale = useLocale();
  const [brokenData, setBrokenData] = useState("");
  if (base64 === brokenData || !drawnFormats.has(format)) {
    const size = formatBytes(Math.floor((base64.length * 3) / 4), locale);
    return <p className="text-xs text-muted">{t("undrawnImage", { format, size })}</p>;
  }
  return (
    <figure className="flex flex-col gap-1">
      <img
        src={`data:image/${format};base64,${base64}`}
        alt={t("image")}
        onError={() => setBrokenData(base64)}
        className="max-h-80 max-w-full self-start rounded-control"
      />
      {previewIndex === null ? null : (
        <figcaption className="text-xs text-muted">
          {t("preview", { number: String(previewIndex + 1) })}
        </figcaption>
      )}
    </figure>
  );
}

function EntryList({ entries }: { entries: readonly ListEntry[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-xs">
      {entries.map(({ place, text, url }) => (
        <li key={place} className="wrap-anywhere">
          {url === text ? null : text}
          {url === null ? null : (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              className={classNames("text-accent hover:underline", url !== text && "ml-2")}
            >
              {url}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function SectionBody({ section }: { section: ItemSection }) {
  const t = useTranslations("items");
  switch (section.kind) {
    case "text":
      return section.label === "arguments" ? (
        <CallArguments text={section.text} />
      ) : (
        <RawText text={section.text} />
      );
    case "json":
      return <JsonView value={section.value} />;
    case "list":
      return <EntryList entries={section.entries} />;
    case "image":
      return <ItemImage {...section} />;
    case "sealed":
      return <p className="text-xs text-muted">{t("sealed", { count: String(section.characters) })}</p>;
  }
}

/** The parts of an item that only some types have, each under the wire's own name for it. */
export function ItemDetails({ item }: { item: ItemState }) {
  return (
    <dl className="flex flex-col gap-1.5">
      {describeItem(item).map((section) => (
        <div key={section.place}>
          <dt className={classNames("font-mono text-2xs", section.isError ? "text-error" : "text-faint")}>
            {section.label}
          </dt>
          <dd>
            <SectionBody section={section} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
