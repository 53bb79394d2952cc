import { ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle, resizeStyle } from "@/components/form/box-style";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { describeValue } from "@/lib/protocol/check/describe-value";
import { listMisfits, type MisfitPlace } from "@/lib/protocol/check/schema-fit";
import { parseJson } from "@/lib/protocol/json/json-text";
import { paramName } from "@/lib/protocol/request/draft-problem";
import { makeSample } from "@/lib/protocol/request/schema-sample";

const mostMisfits = 8;

/** Sample JSON, held against the schema while either changes. */
export function SchemaTrial({ schema }: { schema: unknown }) {
  const t = useTranslations("schemas");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="min-w-0">
      <Button
        size="sm"
        variant="ghost"
        className="-ml-2"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight aria-hidden="true" size={13} className={classNames(isOpen && "rotate-90")} />
        {t("trial")}
      </Button>
      {isOpen ? <Trial schema={schema} /> : null}
    </div>
  );
}

function Trial({ schema }: { schema: unknown }) {
  const t = useTranslations("schemas");
  // Nobody's own sample is overwritten: until something is typed it follows the schema.
  const [typed, setTyped] = useState<string | null>(null);
  const sample = useMemo(() => JSON.stringify(makeSample(schema), null, 2), [schema]);
  const text = typed ?? sample;
  const value = parseJson(text);
  const misfits = useMemo(() => {
    const parsed = parseJson(text);
    return parsed === undefined ? [] : listMisfits(schema, parsed, mostMisfits);
  }, [schema, text]);
  return (
    <div className="flex flex-col gap-1 pt-1">
      <textarea
        aria-label={t("trialInput")}
        aria-invalid={value === undefined || misfits.length > 0}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setTyped(target.value)}
        className={classNames(
          boxStyle,
          resizeStyle,
          "block field-sizing-content max-h-72 w-full py-1.5 font-mono text-xs leading-[18px]",
        )}
      />
      <div className="flex items-start gap-2 text-xs leading-[18px]">
        <div aria-live="polite" className="min-w-0 flex-1">
          {value === undefined ? <p className="text-error">{t("trialNotJson")}</p> : null}
          {value !== undefined && misfits.length === 0 ? (
            <p className="text-muted">{t("trialFits")}</p>
          ) : null}
          {misfits.map((misfit) => (
            <MisfitLine key={JSON.stringify(misfit)} misfit={misfit} />
          ))}
        </div>
        {typed === null ? null : (
          <Button size="sm" variant="ghost" onClick={() => setTyped(null)}>
            {t("trialSample")}
          </Button>
        )}
      </div>
    </div>
  );
}

function MisfitLine({ misfit: { path, wanted, value } }: { misfit: MisfitPlace }) {
  const t = useTranslations("schemas");
  const place = path.length === 0 ? t("trialRoot") : paramName(path);
  const sentence = () => {
    if (value === undefined) return t("trialMissing", { place, wanted });
    if (wanted === "additionalProperties false") return t("trialExtra", { place });
    return t("trialMisfit", { place, wanted, seen: describeValue(value) });
  };
  return <p className="wrap-anywhere text-error">{sentence()}</p>;
}
