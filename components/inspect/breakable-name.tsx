import { Fragment } from "react";

/** A name of the wire that may go on in the next line after a dot or a low line, and not within a word of it. */
export function BreakableName({ name }: { name: string }) {
  return [...name.matchAll(/[^._]*[._]|[^._]+$/g)].map(({ 0: word, index }) => (
    <Fragment key={index}>
      {word}
      <wbr />
    </Fragment>
  ));
}
