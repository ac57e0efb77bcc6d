// Quick rating: with scripts, each press of a status is saved at once; without them, each row has its own button.
import { useEffect, useRef, type RefObject } from "react";
import { formatTime } from "../../domain/london";
import type { Instant } from "../../domain/dates";

/** Give the ref to the element around the rows. It gains `data-quick-rate="on"`, which hides the buttons of its forms. */
export function useQuickRate<Container extends HTMLElement>(): RefObject<Container> {
  const container = useRef<Container>(null);
  useEffect(() => (container.current === null ? undefined : saveEachPress(container.current)), []);
  return container;
}

/** Saves presses one at a time. A press that cannot be saved here is sent as the browser would send it, so that the server's page takes over. */
export function saveEachPress(container: HTMLElement): () => void {
  let queue = Promise.resolve();
  let refused: HTMLFormElement | null = null;
  const waiting = new Set<HTMLFormElement>();

  function onChange({ target }: Event) {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio" || target.form === null) return;
    const { form } = target;
    if (form.querySelector("[data-saved]") === null) return;
    // A value that needs a reason is the criterion page's business; presses before it are saved first.
    if (target.dataset.needsReason !== undefined) refused ??= form;
    else waiting.add(form);
    queue = queue.then(() => saveNext(form));
  }

  async function saveNext(form: HTMLFormElement) {
    if (waiting.delete(form) && !(await save(form))) refused ??= form;
    if (waiting.size === 0) refused?.submit();
  }

  // "Back" may bring this very page to life again, after a press was sent on: it is done with.
  function wake() {
    refused = null;
  }

  container.dataset.quickRate = "on";
  container.addEventListener("change", onChange);
  addEventListener("pageshow", wake);
  return () => {
    container.removeEventListener("change", onChange);
    removeEventListener("pageshow", wake);
    delete container.dataset.quickRate;
  };
}

/** Whether the form as it stands now was saved. Its version then is the new one. */
async function save(form: HTMLFormElement): Promise<boolean> {
  say(form, "Saving");
  try {
    const key = hidden(form, "form-key");
    // Away from https a browser has no `randomUUID`: then the form goes as it stands, and the server's page follows.
    if (key !== null) key.value = crypto.randomUUID();
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      redirect: "error",
      signal: AbortSignal.timeout(15_000),
    });
    const answer: unknown = response.ok ? await response.json() : null;
    if (!isSaved(answer)) return false;
    const version = hidden(form, "version");
    if (version !== null) version.value = String(answer.version);
    say(form, `Saved at ${formatTime(answer.savedAt)}`);
    return true;
  } catch {
    return false;
  }
}

function isSaved(answer: unknown): answer is { version: number; savedAt: Instant } {
  return typeof answer === "object" && answer !== null && "version" in answer && "savedAt" in answer;
}

function hidden(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);
}

function say(form: HTMLFormElement, words: string) {
  const place = form.querySelector("[data-saved]");
  if (place !== null) place.textContent = words;
}
