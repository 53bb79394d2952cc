import { responseFieldGuide } from "@/components/explain/field-guide-loader";
import { HelpPopover } from "@/components/explain/help-popover";
import { LateView } from "@/components/ui/late-view";
import { findExplainedField } from "@/lib/protocol/explain/response-field-path";

/**
 * Says what a field of the response object means. `path`: as `nameFieldPath` writes it, such as
 * `usage.input_tokens` and `output[function_call].arguments`. Nothing is shown for a field without an explanation.
 */
export function ResponseFieldHelp({ path }: { path: string }) {
  const field = findExplainedField(path);
  if (field === null) return null;
  return (
    <HelpPopover subject={path}>
      <LateView loader={responseFieldGuide} props={{ path, field }} />
    </HelpPopover>
  );
}
