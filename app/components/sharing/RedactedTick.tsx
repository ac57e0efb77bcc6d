import { Choices } from "../form/Choices";

/** A reminder before anything is shared, and a tick that somebody has looked. */
export function RedactedTick({ error }: { error: string | undefined }) {
  return (
    <Choices
      kind="checkbox"
      name="redacted"
      legend="Before you share"
      hint="Take out names of patients and of staff, numbers, signatures, and what is confidential to your trust. What you share can be read by everybody who works at a trust of the network, until you withdraw it"
      error={error}
      choices={[
        {
          value: "yes",
          label: "I have looked through what I share. It names no patient, and nobody who has not agreed to it",
        },
      ]}
      chosen={[]}
    />
  );
}
