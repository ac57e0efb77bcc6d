import { tagColour } from "./tag-colours";

/** A state in one word, in the colour that the word has everywhere. */
export function Tag({ word }: { word: string }) {
  const label = word.charAt(0).toUpperCase() + word.slice(1);
  return <strong className={`nhsuk-tag nhsuk-tag--${tagColour(word)}`}>{label}</strong>;
}
