import { type CSSProperties, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { CallArguments } from "@/components/output/call-arguments";
import { DiffText } from "@/components/output/diff-text";
import { GrowingText } from "@/components/output/growing-text";
import { type ItemChange, sourceStretch } from "@/components/output/item-change";
import { RawDetails } from "@/components/output/raw-details";
import { describeItem } from "@/components/response/describe-item";
import { type ImageSize, readPngSize } from "@/components/response/image-size";
import type { ItemSection, ListEntry } from "@/components/response/item-sections";
import { JsonView } from "@/components/response/json-view";
import { classNames } from "@/components/ui/class-names";
import { formatBytes } from "@/lib/i18n/format";
import { writeItem } from "@/lib/protocol/response/response-json";
import type { ItemState } from "@/lib/protocol/response/response-state";

type ImageSection = Extract<ItemSection, { kind: "image" }>;

/** What every browser draws. SVG is left out: it is a document, not an image. */
const drawnFormats: ReadonlySet<string> = new Set(["png", "webp", "jpeg", "gif"]);

/** In px, as the class says. */
const highestImage = 320;

/** The image's place before the browser has read it: what stands below would be pushed down. */
function keepPlace(size: ImageSize | null): CSSProperties {
  if (size === null) return {};
  const { width, height } = size;
  return { aspectRatio: `${width} / ${height}`, width: Math.min(width, (highestImage * width) / height) };
}

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
        style={keepPlace(readPngSize(base64))}
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

/** A search may find a hundred pages: the first ones, and the others behind a press. */
const entriesAtOnce = 20;

function Entry({ text, url, detail }: ListEntry) {
  return (
    <li className="wrap-anywhere">
      {url === text ? null : text}
      {url === null ? null : (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className={classNames("text-accent hover:underline", url !== text && "block")}
        >
          {url}
        </a>
      )}
      {detail === "" ? null : <p className="line-clamp-3 text-muted">{detail.slice(0, 600)}</p>}
    </li>
  );
}

function EntryList({ entries }: { entries: readonly ListEntry[] }) {
  const t = useTranslations("items");
  const [shown, setShown] = useState(entriesAtOnce);
  const hidden = entries.length - shown;
  return (
    <>
      <ul className="flex flex-col gap-0.5 text-xs has-[p]:gap-2">
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.place} {...entry} />
        ))}
      </ul>
      {hidden > 0 ? (
        <button
          type="button"
          className="text-xs text-accent hover:underline max-md:min-h-10"
          onClick={() => setShown((count) => count + 5 * entriesAtOnce)}
        >
          {t("moreEntries", { count: String(Math.min(hidden, 5 * entriesAtOnce)) })}
        </button>
      ) : null}
    </>
  );
}

export type ItemDetailsProps = {
  item: ItemState;
  /** True while more may come for this item. */
  isGrowing: boolean;
  /** What the event at the time cursor changed in it. */
  change: ItemChange | null;
};

type SectionProps = Omit<ItemDetailsProps, "item"> & { section: ItemSection };

function TextSection({ section, isGrowing, change }: SectionProps) {
  if (section.kind !== "text") return null;
  const growing = {
    text: section.text,
    isGrowing: isGrowing && section.source !== undefined,
    stretch: sourceStretch(change, section.source),
  };
  if (section.label === "arguments") return <CallArguments {...growing} />;
  return (
    <div className="rounded-control border border-line-soft bg-raised px-2.5 py-2">
      {section.label === "diff" ? <DiffText {...growing} /> : <GrowingText isCode {...growing} />}
    </div>
  );
}

function SectionBody(props: SectionProps) {
  const t = useTranslations("items");
  const { section } = props;
  switch (section.kind) {
    case "text":
      return <TextSection {...props} />;
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

/**
 * The parts of an item that only some types have, each under the wire's own name for it, and all of it as JSON: that
 * stands below them, and comes once they grow no more.
 */
export function ItemDetails({ item, isGrowing, change }: ItemDetailsProps) {
  const t = useTranslations("output");
  const sections = describeItem(item);
  return (
    <div className="flex flex-col gap-1.5">
      {sections.length === 0 ? null : (
        <dl className="flex flex-col gap-1.5">
          {sections.map((section) => (
            <div key={section.place}>
              <dt
                className={classNames(
                  "mb-0.5 font-mono text-2xs",
                  section.isError ? "text-error" : "text-faint",
                )}
              >
                {section.label}
              </dt>
              <dd>
                <SectionBody section={section} isGrowing={isGrowing} change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isGrowing ? null : <RawDetails name={t("rawItem")} read={() => writeItem(item)} />}
    </div>
  );
}
