/** Where somebody was in a text box: what another box needs to go on from there. */
export type BoxState = {
  selectionStart: number;
  selectionEnd: number;
  /** In pixels. */
  scrollTop: number;
  hasFocus: boolean;
};

export function readBox(box: HTMLTextAreaElement): BoxState {
  const { selectionStart, selectionEnd, scrollTop } = box;
  return { selectionStart, selectionEnd, scrollTop, hasFocus: document.activeElement === box };
}
