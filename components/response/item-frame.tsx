import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/output/copy-button";
import { SteadyBox } from "@/components/output/steady-box";
import { type Place, useSteadyHeight } from "@/components/output/use-steady-height";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";

const rules = {
  message: "border-message",
  reasoning: "border-reasoning",
  tool: "border-tool",
  error: "border-error",
  other: "border-line",
};

type ItemFrameProps = {
  rule: keyof typeof rules;
  name: ReactNode;
  facts?: ReactNode;
  /** Its state in words, while there is something to say about it. */
  state?: string | null;
  /** What its button copies; null where there is nothing yet. */
  copied: (() => string) | null;
  /** The event at the time cursor changed the item as a whole. */
  isChanged?: boolean | undefined;
  place: Place;
  children: ReactNode;
};

type ItemHeadProps = Pick<ItemFrameProps, "rule" | "name" | "facts" | "state"> & {
  headingId: string;
  children: ReactNode;
};

function ItemHead({ rule, name, facts, state = null, headingId, children }: ItemHeadProps) {
  const [lastState, setLastState] = useState(state);
  if (state !== null && state !== lastState) setLastState(state);
  return (
    <div className="mb-1 flex shrink-0 items-start gap-2">
      <h3
        id={headingId}
        className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 text-xs text-muted tabular-nums"
      >
        <span className="font-semibold text-body">{name}</span>
        {facts ? (
          <span className={classNames("wrap-anywhere", rule === "error" && "text-error")}>{facts}</span>
        ) : null}
        {/* A state that is over keeps its place: it may have had a line of its own. */}
        {lastState === null ? null : (
          <span className={classNames(state === null && "invisible", rule === "error" && "text-error")}>
            {lastState}
          </span>
        )}
      </h3>
      {/* Both buttons have their place from the start: the facts would break their lines elsewhere. */}
      <div className="-my-1.5 grid h-7 shrink-0 grid-cols-[28px_28px]">{children}</div>
    </div>
  );
}

type OpenButtonProps = { isOpen: boolean; setOpen: (isOpen: boolean) => void };

/** Shows all of an item that has a box of steady height. */
function OpenButton({ isOpen, setOpen }: OpenButtonProps) {
  const t = useTranslations("output");
  return (
    <IconButton
      size="sm"
      variant="ghost"
      label={t("showInFull")}
      aria-pressed={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <svg aria-hidden="true" width="14" height="14" viewBox="0 0 16 16" fill="none">
        <path
          d={isOpen ? "m4.5 2 3.5 3.5L11.5 2m-7 12L8 10.5l3.5 3.5" : "M4.5 5.5 8 2l3.5 3.5m-7 5L8 14l3.5-3.5"}
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </IconButton>
  );
}

/**
 * What all items have: a rule in the hue of their family, a name, facts in a few words, a button that copies. While
 * they grow above others they do not move those.
 */
export function ItemFrame({ rule, copied, isChanged = false, place, children, ...head }: ItemFrameProps) {
  const frame = useRef<HTMLElement>(null);
  const headingId = useId();
  const { isSteady, height, isOpen, setOpen } = useSteadyHeight(frame, place);
  return (
    <article
      ref={frame}
      data-changed={isChanged || undefined}
      style={height === null ? {} : { height }}
      className={classNames(
        "flex min-w-0 flex-col border-l-2 pl-3 data-changed:bg-accent-soft data-changed:shadow-[0_0_0_4px_var(--accent-soft)]",
        rules[rule],
      )}
    >
      <ItemHead rule={rule} headingId={headingId} {...head}>
        <span>{isSteady ? <OpenButton isOpen={isOpen} setOpen={setOpen} /> : null}</span>
        {copied ? <CopyButton text={copied} /> : null}
      </ItemHead>
      <SteadyBox labelId={headingId} isGrowing={place.isGrowing} isSteady={isSteady && !isOpen}>
        {children}
      </SteadyBox>
    </article>
  );
}
