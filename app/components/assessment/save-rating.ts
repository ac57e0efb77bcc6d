// Sends one rating in the background, and says beside it what became of it.
import { formatTime } from "../../domain/london";
import type { Instant } from "../../domain/dates";

/**
 * Saves the form as it stands now. Gives the status that was saved, or `null` where it was not. Its version then is the new one, so that the next press
 * is over this one. It goes on when the page is left.
 */
export async function saveRating(form: HTMLFormElement): Promise<string | null> {
  sayAt(form, "Saving");
  try {
    const key = hidden(form, "form-key");
    // Away from https a browser has no `randomUUID`: then the form goes as it stands, and the server's page follows.
    if (key !== null) key.value = crypto.randomUUID();
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
      redirect: "error",
      keepalive: true,
      signal: AbortSignal.timeout(15_000),
    });
    const answer: unknown = response.ok ? await response.json() : null;
    if (!isAnswer(answer)) return null;
    const version = hidden(form, "version");
    if (version !== null) version.value = String(answer.version);
    sayAt(form, `Saved at ${formatTime(answer.savedAt)}`);
    return body.get("status");
  } catch {
    return null;
  }
}

/** The quiet line of one row, which is announced. */
export function sayAt(form: HTMLFormElement, words: string): void {
  const place = form.querySelector("[data-saved]");
  if (place !== null) place.textContent = words;
}

function isAnswer(answer: unknown): answer is { version: number; savedAt: Instant } {
  return typeof answer === "object" && answer !== null && "version" in answer && "savedAt" in answer;
}

function hidden(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);
}
