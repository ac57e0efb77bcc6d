import { Note } from "../Note";

const meanings = {
  network: [
    "Each hospital trust checks its imaging service (X-ray, CT, MRI, ultrasound and so on) against a list of criteria for quality and safety. “Complete” means the trust says it meets a criterion. “Evidenced” means it has also filed up-to-date proof. A stage from 0 to 5 is how far the trust says it is on the way to being accredited by outside assessors.",
    "Nobody is ranked. The figures show where help is needed, and who has already solved a problem.",
  ],
  "gap-analysis": [
    "A gap analysis asks, for each thing a good service does, whether it is done yet. “Complete” means it is, “commenced” means work has begun, “not started” means it has not. “Evidenced” means there is also up-to-date proof.",
    "A low figure does not mean that care is unsafe. Services began at different times, and being open about gaps is how they are closed.",
  ],
  stages: [
    "Each trust says for itself how far it is on the way to being accredited by outside assessors, from stage 0 (finding out more) to stage 5 (accredited). Where the answers it has recorded suggest something else, that is said beside it.",
    "Nobody is ranked. Trusts are in alphabetical order.",
  ],
  plan: [
    "The network has set itself targets for each year. “Now” is where it stands, “pace needed” is how fast it must go to be there in time, and the forecast is when it would be there if it went on as it has lately.",
  ],
} as const;

/** For people who do not work in imaging: what the figures mean, before the figures. */
export function PlainWords({ about }: { about: keyof typeof meanings }) {
  const [first, ...rest] = meanings[about];
  return (
    <Note>
      <p>
        <strong>What this means.</strong> {first}
      </p>
      {rest.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Note>
  );
}
