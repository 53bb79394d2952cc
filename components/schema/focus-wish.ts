/** Which control is to get the focus once an edit has been drawn. */
export type FocusWish = {
  ask(place: string): void;
  /** True once for the place that was asked for. */
  take(place: string): boolean;
};

export function createFocusWish(): FocusWish {
  let wished: string | null = null;
  return {
    ask(place) {
      wished = place;
    },
    take(place) {
      if (wished !== place) return false;
      wished = null;
      return true;
    },
  };
}
