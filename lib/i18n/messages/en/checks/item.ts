export const item = {
  "item-not-added": {
    title: "Event for an item that was not opened",
    sentence: "{name} is about item {item}, which no response.output_item.added has opened.",
    why: "Readers make a place for an item when it is added. Without it they throw, or drop what comes. Send response.output_item.added before anything else about an item.",
  },
  "item-added-twice": {
    title: "Item opened twice",
    sentence: "Item {item} was opened a second time.",
    why: "Readers start the item anew and lose its text, or list it twice. Give each item an output_index of its own.",
  },
  "item-after-done": {
    title: "Event after the item was done",
    sentence: "{name} came for item {item} after its response.output_item.done.",
    why: "A program runs a tool call or stores a message as soon as the item is done, so what follows is not in it. Send response.output_item.done last.",
  },
  "item-unclosed": {
    title: "Item never done",
    sentence: "Item {item} ({name}) has no response.output_item.done.",
    why: "Readers wait for it before they run a tool or show a message as finished. Close every item before the terminal event, also when the answer is cut short.",
  },
  "item-index-gap": {
    title: "output_index skips",
    sentence: "A new item has output_index {seen}; {expected} was due.",
    why: "output_index is the item’s place in the final output. A list that is filled by it has a hole. Count items from 0, one by one, in the order in which they are added.",
  },
  "item-id-changed": {
    title: "Item id changes",
    sentence: "The id of item {item} changes from {expected} to {seen}.",
    why: "Clients that keep items by id take the two for different items, or refuse the event. Choose the id when the item is added and keep it, item_id of its events included.",
  },
  "item-type-changed": {
    title: "Item type changes",
    sentence: "Item {item} was added as {expected} and is now {seen}.",
    why: "Readers choose by type what to build, and cannot turn one item into another. Add the item once its type is known.",
  },
  "call-id-changed": {
    title: "call_id changes",
    sentence: "The call_id of item {item} changes from {expected} to {seen}.",
    why: "The tool’s result is sent back under call_id. With the wrong one the next request is refused. Choose it when the item is added and keep it.",
  },
  "call-id-missing": {
    title: "No call_id",
    sentence: "Item {item} ({name}) has no call_id.",
    why: "The tool’s result is sent back under call_id, so this call cannot be answered. Give every tool call one.",
  },
  "item-status": {
    title: "Item status does not fit",
    sentence: "Item {item} ({name}) has the status {seen}, which does not fit this event.",
    why: "An item is in_progress when it is added, and completed, incomplete or failed when it is done. A view that shows the status keeps turning, or calls a half item finished.",
  },
  "incomplete-item-status": {
    title: "Item not marked incomplete",
    sentence: "The response is incomplete, but its last item ({name}) has the status {seen}.",
    why: "The item that was cut short should say so, so that nobody runs a tool call with half its arguments. Set its status to incomplete.",
  },
} as const;
