/** A figure of the status bar: the number stands out, its unit does not. */
export function Figure({ value, unit }: { value: string; unit: string }) {
  return (
    <span>
      <b className="font-semibold text-body">{value}</b> {unit}
    </span>
  );
}
