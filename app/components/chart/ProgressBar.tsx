import { StackedBar } from "./StackedBar";

/** Counts, never percentages: a statement has three criteria. */
export interface Progress {
  readonly denominator: number;
  readonly complete: number;
  readonly commenced: number;
  readonly evidenced: number;
}

/** A slim bar with its counts in words below. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { denominator, complete, commenced, evidenced } = progress;
  if (denominator === 0) return <p className="app-small app-quiet">Nothing to assess</p>;
  const share = (count: number) => Math.round((count / denominator) * 1000) / 10;
  return (
    <>
      <StackedBar
        small
        shares={{ complete: share(complete), commenced: share(commenced), evidenced: share(evidenced) }}
      />
      <p className="app-small app-quiet">
        {complete} of {denominator} complete, {evidenced} evidenced
      </p>
    </>
  );
}
