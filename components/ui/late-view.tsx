import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from "react";
import { IntlProvider, useLocale, useMessages, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { LateMessages } from "@/lib/i18n/late-messages";
import type { Locale } from "@/lib/i18n/locale";

/** A part of the page that is fetched when it is first shown, and the texts that come with it. */
export type LatePart<Props> = { View: ComponentType<Props>; messages: Partial<LateMessages> };

export type PartLoader<Props> = {
  readonly load: (locale: Locale) => Promise<LatePart<Props>>;
  /** What has been loaded already. */
  readonly peek: (locale: Locale) => LatePart<Props> | undefined;
};

/**
 * Keeps what was fetched, by language. Not React's `lazy`: that knows no second attempt, and without a network it
 * would take the page down, with all that has been received.
 */
export function createPartLoader<Props>(
  fetchPart: (locale: Locale) => Promise<LatePart<Props>>,
): PartLoader<Props> {
  const parts = new Map<Locale, LatePart<Props>>();
  return {
    peek: (locale) => parts.get(locale),
    async load(locale) {
      const fetched = await fetchPart(locale);
      // The first one stays: another view in its place would begin anew what is shown already.
      const part = parts.get(locale) ?? fetched;
      parts.set(locale, part);
      return part;
    },
  };
}

type LateViewProps<Props> = {
  loader: PartLoader<Props>;
  props: Props;
  /** What stands there until then; nothing as a rule. */
  waiting?: ReactNode;
};

/** Shows the part once it is there, and a button to try again where it could not be had. */
export function LateView<Props extends object>({ loader, props, waiting = null }: LateViewProps<Props>) {
  const t = useTranslations();
  const locale = useLocale();
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);
  const [, setLoaded] = useState<LatePart<Props> | null>(null);
  const part = loader.peek(locale);
  const isMissing = part === undefined;

  // The network is outside.
  useEffect(() => {
    if (!isMissing) return;
    let isStale = false;
    loader.load(locale).then(
      (loaded) => isStale || setLoaded(loaded),
      () => isStale || setFailedAttempt(attempt),
    );
    return () => {
      isStale = true;
    };
  }, [loader, locale, isMissing, attempt]);

  if (part) return <PartWithTexts part={part} props={props} />;
  if (failedAttempt < attempt) return waiting;
  return (
    <div className="flex flex-col items-start gap-2 text-muted">
      {t("output.partNotLoaded")}
      <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
        {t("shell.tryAgain")}
      </Button>
    </div>
  );
}

function PartWithTexts<Props extends object>({ part, props }: { part: LatePart<Props>; props: Props }) {
  const locale = useLocale();
  const early = useMessages();
  const messages = useMemo(() => ({ ...early, ...part.messages }), [early, part]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      <part.View {...props} />
    </IntlProvider>
  );
}
