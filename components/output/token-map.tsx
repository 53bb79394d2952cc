import { type KeyboardEvent, memo, type SyntheticEvent, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { BlockColumn } from "@/components/output/block-column";
import {
  createTokenCutter,
  findToken,
  probability,
  type ScoredToken,
  surprise,
  type TokenBlock,
  type TokenChance,
} from "@/components/output/tokens";
import { classNames } from "@/components/ui/class-names";
import { formatDecimal } from "@/lib/i18n/format";
import type { LogprobList } from "@/lib/protocol/response/response-logprobs";

export type TokenMapProps = {
  logprobs: LogprobList;
  /** True while more may come. */
  isGrowing: boolean;
};

/** By `surprise`: the ground says it, and for whoever sees no colours the line below. */
const grounds = [
  "",
  "forced-color-adjust-none bg-tool-soft",
  "forced-color-adjust-none bg-tool-soft shadow-[inset_0_-1px_0_var(--tool)]",
  "forced-color-adjust-none bg-error-soft shadow-[inset_0_-1px_0_var(--error)]",
  "forced-color-adjust-none bg-error-soft shadow-[inset_0_-2px_0_var(--error)]",
] as const;

/** More tokens stand in the document only where they are seen. */
const mostWholeTokens = 600;

type TokenRowProps = { block: TokenBlock; base: string; active: number | null };

const TokenRow = memo(
  function TokenRow({ block, base, active }: TokenRowProps) {
    return block.tokens.map((token, position) => {
      const index = block.firstToken + position;
      return (
        <span
          key={index}
          id={`${base}-${index}`}
          role="option"
          aria-selected={index === active}
          data-token={index}
          tabIndex={-1}
          className={classNames(
            "wrap-anywhere aria-selected:outline-2 aria-selected:outline-accent",
            grounds[surprise(token)],
          )}
        >
          {token.token}
        </span>
      );
    });
  },
  (before, after) =>
    before.block === after.block &&
    activeWithin(before.block, before.active) === activeWithin(after.block, after.active),
);

/** The active token where it is one of this block's: a move elsewhere draws nothing here. */
function activeWithin({ firstToken, tokens }: TokenBlock, active: number | null): number | null {
  return active !== null && active >= firstToken && active < firstToken + tokens.length ? active : null;
}

/** Line ends and spaces are tokens like others: they are told by signs. */
function showToken(token: string): string {
  return token.replaceAll("\n", "↵").replaceAll("\t", "⇥").replaceAll(" ", "·") || "∅";
}

function Chance({ chance, isChosen }: { chance: TokenChance; isChosen: boolean }) {
  const locale = useLocale();
  const share = probability(chance);
  return (
    <tr className={isChosen ? "font-semibold text-ink" : "text-muted"}>
      <td className="max-w-48 truncate pr-3 font-mono">{showToken(chance.token)}</td>
      <td className="pr-3 text-right tabular-nums">
        {share === null ? "n/a" : `${formatDecimal(share * 100, locale)} %`}
      </td>
      <td className="text-right font-mono text-2xs tabular-nums">{chance.logprob?.toFixed(3)}</td>
    </tr>
  );
}

/** The token under the pointer or the keys, and what might have stood there. As high with none, so nothing moves. */
function TokenFacts({ token }: { token: ScoredToken | null }) {
  const t = useTranslations("richOutput");
  const isListed = token?.alternatives.some((other) => other.token === token.token);
  return (
    <div
      aria-live="polite"
      className="sticky bottom-0 mt-2 h-[124px] overflow-y-auto rounded-control border border-line bg-panel px-2.5 py-2 text-xs"
    >
      {token === null ? (
        <p className="text-muted">{t("tokenHint")}</p>
      ) : (
        <table>
          <caption className="sr-only">{t("alternatives")}</caption>
          <tbody>
            {isListed ? null : <Chance chance={token} isChosen />}
            {token.alternatives.map((other) => (
              <Chance key={other.rank} chance={other} isChosen={other.token === token.token} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The token that a key leads to; null for keys that do not move. */
function tokenAfterKey(key: string, active: number | null, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(last, (active ?? -1) + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, (active ?? count) - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

function tokenUnder({ target }: SyntheticEvent): number | null {
  const token = target instanceof Element ? target.closest<HTMLElement>("[data-token]") : null;
  return token ? Number(token.dataset.token) : null;
}

/** A text by its tokens, tinted by how unlikely each was (WAI-ARIA list box: one tab stop, arrows inside). */
export function TokenMap({ logprobs, isGrowing }: TokenMapProps) {
  const t = useTranslations("richOutput");
  const base = useId();
  const [cut] = useState(createTokenCutter);
  const [active, setActive] = useState<number | null>(null);
  const blocks = cut(logprobs);
  const last = blocks.at(-1);
  const count = last ? last.firstToken + last.tokens.length : 0;

  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = tokenAfterKey(event.key, active, count);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
    document.getElementById(`${base}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const point = (event: SyntheticEvent) => {
    const token = tokenUnder(event);
    if (token !== null) setActive(token);
  };

  return (
    <div>
      <div
        role="listbox"
        aria-label={t("tokens", { count: String(count) })}
        aria-activedescendant={active === null ? undefined : `${base}-${active}`}
        tabIndex={0}
        onKeyDown={pressKey}
        onPointerOver={point}
        onClick={point}
        className="cursor-default rounded-[3px] leading-[22px] whitespace-pre-wrap"
      >
        <BlockColumn blocks={blocks} lineHeight={22} isGrowing={isGrowing} isLong={count > mostWholeTokens}>
          {(block) => <TokenRow block={block} base={base} active={active} />}
        </BlockColumn>
      </div>
      <TokenFacts token={active === null ? null : findToken(blocks, active)} />
    </div>
  );
}
