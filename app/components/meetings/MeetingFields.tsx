// The fields of a meeting, for calling and for changing it.
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { TextInput } from "../form/TextInput";

export interface MeetingFieldsProps {
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors: Errors;
  readonly day: string | null;
  readonly now: Readonly<Record<string, string | undefined>>;
}

const plain = [
  ["starts", "Starts", "London time, such as 14:00"],
  ["ends", "Ends", "London time, such as 15:30"],
  ["place", "Place (optional)", undefined],
  ["joiningAddress", "Joining address (optional)", "A full address that starts with https://"],
  ["learningTitle", "Learning slot (optional)", "What it is about"],
  ["learningSpeaker", "Speaker of the learning slot (optional)", "By role, not by name"],
  ["learningMinutes", "Minutes of learning (optional)", undefined],
] as const;

export function MeetingFields({ typed, errors, day, now }: MeetingFieldsProps) {
  return (
    <>
      <TextInput name="title" label="Title" defaultValue={typed?.title ?? now.title} error={errors.title} />
      <DateInput name="day" label="Date" typed={typed} day={day} error={errors.day} />
      {plain.map(([name, label, hint]) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          hint={hint}
          defaultValue={typed?.[name] ?? now[name]}
          error={errors[name]}
        />
      ))}
    </>
  );
}
