import { useTranslations } from "use-intl";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";

/** Gives the sentence for a problem that was found in the request. */
export function useProblemText(): (problem: RequestProblem) => string {
  const t = useTranslations("problems");
  // A code and its values come together, which the type of a call by a code not known here cannot say.
  return ({ code, values }) => t(code, values as Parameters<typeof t>[1]);
}
