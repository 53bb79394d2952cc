/** Full blocks of one length, then what is left over: adding copies one block at most, however many there are. */
export type LogprobList = {
  readonly blocks: readonly (readonly unknown[])[];
  readonly rest: readonly unknown[];
};

const blockLength = 128;

export const noLogprobs: LogprobList = { blocks: [], rest: [] };

/** The list with those of one more delta. Anything but an array adds nothing. */
export function appendLogprobs(list: LogprobList, added: unknown): LogprobList {
  if (!Array.isArray(added) || added.length === 0) return list;
  const rest = [...list.rest, ...added];
  if (rest.length < blockLength) return { blocks: list.blocks, rest };
  const blocks = [...list.blocks];
  while (rest.length >= blockLength) blocks.push(rest.splice(0, blockLength));
  return { blocks, rest };
}

/** The logprobs as sent with a whole text, or the streamed ones where it has none. */
export function readLogprobs(sent: unknown, streamed: LogprobList): LogprobList {
  return Array.isArray(sent) && sent.length > 0 ? { blocks: [], rest: sent } : streamed;
}

export function hasLogprobs({ blocks, rest }: LogprobList): boolean {
  return blocks.length > 0 || rest.length > 0;
}

export function joinLogprobs({ blocks, rest }: LogprobList): readonly unknown[] {
  return blocks.length === 0 ? rest : [...blocks.flat(), ...rest];
}
