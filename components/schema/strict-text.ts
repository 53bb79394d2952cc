import { useTranslations } from "use-intl";
import type { StrictProblem } from "@/lib/protocol/request/schema-strict";

/** Gives the sentence for what strict mode refuses. */
export function useStrictText(): (problem: StrictProblem) => string {
  const t = useTranslations("schemas.strict");
  // A code and its values come together, which the type of a call by a code not known here cannot say.
  return ({ code, values }) => t(code, values as Parameters<typeof t>[1]);
}
