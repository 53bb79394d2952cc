type ProgressBarProps = {
  label: string;
  percent: number;
};

/** How much of a recording has come. The browser's own bar, in the page's colours. */
export function ProgressBar({ label, percent }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={percent}
      max={100}
      className="h-1.5 w-24 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
    />
  );
}
