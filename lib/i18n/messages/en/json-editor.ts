export const jsonEditor = {
  format: "Format",
  formatTitle: "Lays the JSON out anew; only white space changes",
  keys: "Ctrl+Space suggests. Ctrl+M lets Tab leave the editor.",
  chip: "**{type}**, {size}. The request has the whole value; here it is short. Delete the chip to delete the value; copy it to copy the value.",
  brokenChip:
    "A chip has been edited, so it no longer stands for its value: the request has the leftover text instead. Undo brings the value back.",
} as const;
