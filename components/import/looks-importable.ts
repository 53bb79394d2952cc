/** A glance, for the first load: a paste that begins like a command line, or holds a call that posts a request. */
const signs =
  /^[\s$>]*curl(?:\.exe)? |\bresponses\s*\.\s*(?:create|stream|parse)\(|chat\.completions\.\w+\(|^\s*(?:await )?fetch\(["']http|"messages"\s*:\s*\[\s*\{\s*"role"/;

/** Long texts are looked at from their beginning only. */
export function looksImportable(text: string): boolean {
  return signs.test(text.slice(0, 20_000));
}
