/**
 * Whether it is worth looking for variables in a request: cheap, and true for each text that has one. In a file of
 * its own, as the first page asks this and needs no more.
 */
export function mayHaveVariables(text: string): boolean {
  return text.includes("{{");
}
