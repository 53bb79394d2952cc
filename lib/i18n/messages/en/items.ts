export const items = {
  image: "Image",
  undrawnImage: "image ({format}), {size}",
  preview: "Preview {number}: the image itself has not come yet.",
  sealed: "Encrypted, {count} characters: only the provider can read it.",
  moreEntries: "Show {count} more",
} as const;
