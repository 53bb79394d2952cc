export const presets = {
  title: "Presets",
} as const;
