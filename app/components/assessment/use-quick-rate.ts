// Quick rating: with scripts, each press of a status is saved at once; without them, each row has its own button.
import { useEffect, useRef, type RefObject } from "react";
import { isRating, listenToKeys, radiosOf } from "./rate-keys";
import { saveRating, sayAt } from "./save-rating";

/** How long a choice made with the arrow keys rests before it counts: the keys pass over the values between. */
const restMs = 500;

/** Give the ref to the element around the rows. It gains `data-quick-rate="on"`, which hides the buttons of its forms. */
export function useQuickRate<Container extends HTMLElement>(): RefObject<Container> {
  const container = useRef<Container>(null);
  useEffect(() => (container.current === null ? undefined : saveEachPress(container.current)), []);
  return container;
}

/**
 * Saves presses one at a time. A press that cannot be saved here is sent as the browser would send it, so that the server's page takes over.
 * A choice made by arrow keys is saved when it rests, or when the focus leaves; one that needs a reason then waits for Enter.
 */
export function saveEachPress(container: HTMLElement): () => void {
  let queue = Promise.resolve();
  let refused: HTMLFormElement | null = null;
  const waiting = new Set<HTMLFormElement>();
  const resting = new Map<HTMLFormElement, ReturnType<typeof setTimeout> | null>();
  const stands = new WeakMap<HTMLFormElement, string>();

  function press(form: HTMLFormElement) {
    stopResting(form);
    // A value that needs a reason is the criterion page's business; presses before it are saved first.
    if (needsReason(form)) refused ??= form;
    else waiting.add(form);
    queue = queue.then(() => saveNext(form));
  }

  async function saveNext(form: HTMLFormElement) {
    if (waiting.delete(form)) {
      const saved = await saveRating(form);
      if (saved === null) refused ??= form;
      else stands.set(form, saved);
    }
    if (waiting.size === 0) refused?.submit();
  }

  function rest(form: HTMLFormElement) {
    stopResting(form);
    const isAsking = needsReason(form);
    sayAt(form, isAsking ? "Press Enter to say why it does not apply" : "");
    resting.set(form, isAsking ? null : setTimeout(() => press(form), restMs));
  }

  function stopResting(form: HTMLFormElement) {
    clearTimeout(resting.get(form) ?? undefined);
    resting.delete(form);
  }

  /** The focus leaves: what rests is saved, and what still needs a reason goes back to what stands. */
  function settle(form: HTMLFormElement) {
    if (!resting.has(form)) return;
    if (!needsReason(form)) return press(form);
    stopResting(form);
    const standing = stands.get(form);
    for (const radio of radiosOf(form)) {
      radio.checked = standing === undefined ? radio.defaultChecked : radio.value === standing;
    }
    sayAt(form, "Not saved: it needs a reason");
  }

  const keys = listenToKeys(container, {
    choose: press,
    // Enter on a value that needs a reason asks for it, and does not go on.
    enter(form) {
      const isAsking = resting.has(form) && needsReason(form);
      if (isAsking) press(form);
      else settle(form);
      return !isAsking;
    },
  });

  function onChange({ target }: Event) {
    if (!isRating(target)) return;
    if (keys.isPassing()) rest(target.form);
    else press(target.form);
  }

  function onFocusOut({ target, relatedTarget }: FocusEvent) {
    if (isRating(target) && !(relatedTarget instanceof Node && target.form.contains(relatedTarget)))
      settle(target.form);
  }

  // What rests when the page is left is saved on the way out.
  function onHide() {
    for (const form of resting.keys()) if (!needsReason(form)) press(form);
  }

  // "Back" may bring this very page to life again, after a press was sent on: it is done with.
  function wake() {
    refused = null;
  }

  // What was pressed while the scripts were still on their way is not lost when the buttons go.
  for (const form of changedBefore(container)) {
    if (form.contains(document.activeElement)) rest(form);
    else press(form);
  }
  container.dataset.quickRate = "on";
  container.addEventListener("change", onChange);
  container.addEventListener("focusout", onFocusOut);
  addEventListener("pagehide", onHide);
  addEventListener("pageshow", wake);
  return () => {
    keys.stop();
    container.removeEventListener("change", onChange);
    container.removeEventListener("focusout", onFocusOut);
    removeEventListener("pagehide", onHide);
    removeEventListener("pageshow", wake);
    delete container.dataset.quickRate;
  };
}

/** The ratings whose choice is not the one that the page came with. */
function changedBefore(container: HTMLElement): readonly HTMLFormElement[] {
  return [...container.querySelectorAll<HTMLFormElement>("form:has([data-saved])")].filter((form) =>
    radiosOf(form).some(({ checked, defaultChecked }) => checked && !defaultChecked),
  );
}

function needsReason(form: HTMLFormElement): boolean {
  return radiosOf(form).some(({ checked, dataset }) => checked && dataset.needsReason !== undefined);
}
