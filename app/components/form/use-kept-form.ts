// With scripts, a long form is kept while it is filled; without them its own button does it.
import { useEffect, useRef, type RefObject } from "react";
import { formatTime } from "../../domain/london";
import type { Instant } from "../../domain/dates";

/** Milliseconds without another change before the form is sent. */
const pause = 1500;

/** Give the ref to a form with a hidden `seenVersion` and a place for words, `data-saved`. `address` takes it and answers by JSON. */
export function useKeptForm(address: string): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => (form.current === null ? undefined : keepAsFilled(form.current, address)), [address]);
  return form;
}

/** Sends one state at a time: what changed meanwhile is sent after it, and so is the form itself, which goes by the version that came back. */
function keepAsFilled(form: HTMLFormElement, address: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let isStopped = false;

  function onInput() {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  }

  function keep() {
    timer = undefined;
    if (sending !== null) return onInput();
    sending = send(form, address).then((words) => {
      isStopped = words === overtaken;
      say(form, words);
      sending = null;
    });
  }

  function onSubmit(event: SubmitEvent) {
    clearTimeout(timer);
    timer = undefined;
    if (sending === null) return;
    event.preventDefault();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  }

  /** Another tab, another app, a closed lid: what is there is kept now. */
  function onHidden() {
    if (document.visibilityState !== "hidden" || timer === undefined) return;
    clearTimeout(timer);
    keep();
  }

  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    document.removeEventListener("visibilitychange", onHidden);
  };
}

const overtaken =
  "Not saved: somebody else saved this after you opened it. Open the page again and put yours beside theirs";
const unread = "Not saved yet: something cannot be read as it stands. Save to see what";
const unreached = "Not saved yet: the portal could not be reached. It is tried again with your next change";

/** What became of it, in words. The form's version then is the new one. */
async function send(form: HTMLFormElement, address: string): Promise<string> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      redirect: "error",
      keepalive: true,
      signal: AbortSignal.timeout(15_000),
    });
    if (response.status === 409) return overtaken;
    if (response.status === 400) return unread;
    const answer: unknown = response.ok ? await response.json() : null;
    if (!isKept(answer)) return unreached;
    const version = form.querySelector<HTMLInputElement>('input[type="hidden"][name="seenVersion"]');
    if (version !== null) version.value = String(answer.version);
    return `Saved at ${formatTime(answer.savedAt)}`;
  } catch {
    return unreached;
  }
}

function isKept(answer: unknown): answer is { version: number; savedAt: Instant } {
  return typeof answer === "object" && answer !== null && "version" in answer && "savedAt" in answer;
}

function say(form: HTMLFormElement, words: string) {
  const place = form.querySelector("[data-saved]");
  if (place !== null) place.textContent = words;
}
