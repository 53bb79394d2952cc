/** The request that a first visit finds: the reference's bedtime story, streamed. */
export const firstDraft = `{
  "model": "gpt-5.4",
  "input": "Tell me a three sentence bedtime story about a unicorn.",
  "stream": true
}
`;
