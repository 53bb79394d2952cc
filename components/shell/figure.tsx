import { classNames } from "@/components/ui/class-names";

/**
 * A figure of the status bar: the number stands out, its unit does not. `width` is what the number may grow to,
 * so that its unit and its neighbours stay where they are.
 */
export function Figure({ value, unit, width }: { value: string; unit: string; width: string }) {
  return (
    <span>
      <b className={classNames("inline-block text-right font-semibold text-body", width)}>{value}</b> {unit}
    </span>
  );
}
