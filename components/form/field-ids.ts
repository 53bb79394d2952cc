/** The ids of a row's elements, made from the row's own. */
export function fieldIds(id: string) {
  return {
    label: `${id}-label`,
    control: `${id}-control`,
    part: `${id}-part`,
    help: `${id}-help`,
    messages: `${id}-messages`,
  };
}
