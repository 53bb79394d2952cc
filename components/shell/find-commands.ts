import { rankWords, wordRank } from "@/components/shell/match-words";
import type { CommandGroup, PageCommand } from "@/components/shell/use-commands";

const worst = Number.POSITIVE_INFINITY;

/**
 * The commands that answer to what was typed, the best first, in their groups; the group with the best command comes
 * first. Among equals, and where nothing is typed, the order is the usual one.
 */
export function findCommands(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  return groups
    .map((group) => rankGroup(group, typed))
    .filter(({ group }) => group.commands.length > 0)
    .sort((one, other) => one.best - other.best)
    .map(({ group }) => group);
}

function rankGroup(group: CommandGroup, typed: string): { group: CommandGroup; best: number } {
  const ranked = group.commands
    .map((command) => ({ command, rank: rankCommand(command, typed) }))
    .filter(({ rank }) => rank < worst)
    .sort((one, other) => one.rank - other.rank);
  return {
    group: { ...group, commands: ranked.map(({ command }) => command) },
    best: ranked[0]?.rank ?? worst,
  };
}

/** By what it does; after these, by what its button says. */
function rankCommand({ label, words = "" }: PageCommand, typed: string): number {
  const rank = rankWords(label, typed);
  if (rank !== null) return rank;
  return rankWords(`${label} ${words}`, typed) === null ? worst : wordRank.somewhere;
}
