import type { VerdictPage } from "../../domain/view/mock";
import { Note } from "../Note";

/** The verdict that stands now, beside one that was refused because of it. */
export function VerdictNow({
  verdict,
  scale,
}: {
  verdict: NonNullable<VerdictPage["verdict"]>;
  scale: VerdictPage["scale"];
}) {
  const label = scale.find(({ value }) => value === verdict.value)?.label ?? verdict.value;
  return (
    <Note>
      <p>
        The verdict that stands now: {label}
        {verdict.note !== null && `. ${verdict.note}`}
      </p>
    </Note>
  );
}
