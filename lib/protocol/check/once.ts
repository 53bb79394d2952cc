const remembered = 1000;

/**
 * True at the first call with a key, and false after that. Keys come from the stream, so only the first
 * 1,000 are remembered; of further ones nothing is said.
 */
export function createOnce(): (key: string) => boolean {
  const keys = new Set<string>();
  return (key) => {
    if (keys.size >= remembered || keys.has(key)) return false;
    keys.add(key);
    return true;
  };
}
