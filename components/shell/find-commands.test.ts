import { expect, test } from "vitest";
import { findCommands } from "@/components/shell/find-commands";
import { en } from "@/lib/i18n/messages/en";
import { tr } from "@/lib/i18n/messages/tr";

function groupsOf({ shell, stream }: Pick<typeof en | typeof tr, "shell" | "stream">) {
  const commandsOf = (labels: readonly string[]) =>
    labels.map((label) => ({ id: label, label, run: () => undefined }));
  return [
    {
      id: "run",
      heading: "",
      commands: commandsOf([stream.nextOfType, stream.previousOfType, stream.holdHint]),
    },
    { id: "stream", heading: "", commands: commandsOf([shell.commandOpenCapture, shell.commandEventTypes]) },
  ];
}

const labelsOf = (...found: Parameters<typeof findCommands>) =>
  findCommands(...found).flatMap(({ commands }) => commands.map(({ label }) => label));

test.each([
  ["event ty", en],
  ["olay tür", tr],
  ["OLAY TUR", tr],
])("%s finds the list of event types first, and what only has these words after it", (typed, messages) => {
  const labels = labelsOf(groupsOf(messages), typed);
  expect(labels[0]).toBe(messages.shell.commandEventTypes);
  expect(labels).toContain(messages.stream.nextOfType);
  expect(labels).not.toContain(messages.shell.commandOpenCapture);
});

test("nothing typed leaves everything in its order, and what nothing answers to leaves no group", () => {
  const groups = groupsOf(en);
  expect(findCommands(groups, " ")).toEqual(groups);
  expect(findCommands(groups, "xyz")).toEqual([]);
});

test.each([
  ["follow", en],
  ["newest follow", en],
  ["takip", tr],
])(
  "%s finds what its button is called, after what has the word in its own name",
  (typed, { shell, stream }) => {
    const command = (label: string, words?: string) => ({
      id: label,
      label,
      run: () => undefined,
      ...(words && { words }),
    });
    const groups = [
      {
        id: "run",
        heading: "",
        commands: [
          command(stream.followHint, shell.commandWords.follow),
          command(typed),
          command(stream.foldHint),
        ],
      },
    ];
    expect(labelsOf(groups, typed)).toEqual([typed, stream.followHint]);
  },
);
