/** What the upstream is asked for: `count` events, as fast as they are taken or one in each `intervalMs`. */
export type StreamOrder =
  | { kind: "flat"; count: number }
  | { kind: "paced"; count: number; intervalMs: number };

/** An order travels as the request's model, which the page sends as it is typed. */
export function writeOrder(order: StreamOrder): string {
  return order.kind === "flat" ? `flat ${order.count}` : `paced ${order.count} ${order.intervalMs}`;
}

export function readOrder(model: string): StreamOrder {
  const [kind, count, intervalMs] = model.split(" ");
  return kind === "paced"
    ? { kind, count: Number(count), intervalMs: Number(intervalMs) }
    : { kind: "flat", count: Number(count) };
}
