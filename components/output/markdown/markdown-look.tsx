import type { ComponentProps, ReactNode } from "react";
import type { Components } from "react-markdown";
import { useTranslations } from "use-intl";
import { CitationMark } from "@/components/output/citation-list";
import { webAddress } from "@/components/output/citations";
import { classNames } from "@/components/ui/class-names";

/** Below the item's own name, which is a heading of level 3; six levels are three on a pane this narrow. */
function createHeading(level: 4 | 5 | 6) {
  const Tag = `h${level}` as const;
  const looks = { 4: "mt-3 text-base text-ink", 5: "mt-2.5 text-sm text-ink", 6: "mt-2 text-sm text-muted" };
  return function Heading({ children }: { children?: ReactNode }) {
    return <Tag className={classNames("mb-1 font-semibold first:mt-0", looks[level])}>{children}</Tag>;
  };
}

/** A link out, which tells nobody where it was pressed. Any other address is shown, and leads nowhere. */
function MarkdownLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const url = webAddress(href);
  if (url === null) {
    return (
      <>
        {children} <span className="text-muted wrap-anywhere">({href})</span>
      </>
    );
  }
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={url}
      className="text-accent underline decoration-1 underline-offset-2 wrap-anywhere hover:decoration-2"
    >
      {children}
    </a>
  );
}

/** Fetching it would tell its server who reads, and when. */
function MarkdownImage({ src, alt }: { src?: string | Blob | undefined; alt?: string | undefined }) {
  const t = useTranslations("richOutput");
  return (
    <span className="rounded-[3px] bg-lifecycle-soft px-1 text-muted wrap-anywhere">
      {t("imageNotFetched", { alt: alt || t("imageUnnamed"), address: String(src ?? "") })}
    </span>
  );
}

function MarkdownTable({ children }: { children?: ReactNode }) {
  const t = useTranslations("richOutput");
  // What scrolls has to be reached by keys. Biome's rule knows no exception for it when it stands in the markup.
  const scrollProps: ComponentProps<"section"> = { tabIndex: 0, "aria-label": t("table") };
  return (
    <section {...scrollProps} className="my-2 overflow-x-auto">
      <table className="border-collapse text-xs [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-line [&_th]:bg-raised [&_th]:px-2 [&_th]:py-1 [&_th]:text-left">
        {children}
      </table>
    </section>
  );
}

function TaskMark({ checked }: { checked?: boolean | undefined }) {
  const t = useTranslations("richOutput");
  return (
    <span role="img" aria-label={t(checked ? "taskDone" : "taskOpen")} className="mr-1 text-muted">
      {checked ? "☑" : "☐"}
    </span>
  );
}

function Superscript({
  "data-citation": number,
  children,
}: {
  "data-citation"?: string;
  children?: ReactNode;
}) {
  return number === undefined ? <sup>{children}</sup> : <CitationMark number={Number(number)} />;
}

/** How each element of Markdown looks. All that may hold an address goes through one of ours. */
export const markdownLook: Components = {
  h1: createHeading(4),
  h2: createHeading(5),
  h3: createHeading(6),
  h4: createHeading(6),
  h5: createHeading(6),
  h6: createHeading(6),
  a: MarkdownLink,
  img: MarkdownImage,
  table: MarkdownTable,
  input: TaskMark,
  sup: Superscript,
  p: ({ children }) => <p className="my-2 wrap-anywhere first:mt-0">{children}</p>,
  ul: ({ children, className }) => (
    <ul
      className={classNames(
        "my-2 [&_ol]:my-0.5 [&_ul]:my-0.5",
        className === "contains-task-list" ? "pl-1" : "list-disc pl-5",
      )}
    >
      {children}
    </ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className="my-2 list-decimal pl-6 [&_ol]:my-0.5 [&_ul]:my-0.5">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="my-0.5 wrap-anywhere">{children}</li>,
  blockquote: ({ children }) => (
    <blockquote className="my-2 border-l-2 border-line-strong pl-3 text-muted">{children}</blockquote>
  ),
  hr: () => <hr className="my-3 border-line" />,
  pre: ({ children }) => (
    <pre className="my-2 rounded-control border border-line-soft bg-raised px-2.5 py-2 text-xs leading-5 whitespace-pre-wrap wrap-anywhere [&>code]:bg-transparent [&>code]:p-0">
      {children}
    </pre>
  ),
  code: ({ children }) => <code className="rounded-[3px] bg-lifecycle-soft px-1 text-xs">{children}</code>,
};
