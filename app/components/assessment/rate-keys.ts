// The keys of quick rating, while the focus is in a rating and nowhere else: a digit chooses, Enter goes on to the next criterion.

type Rating = HTMLInputElement & { readonly form: HTMLFormElement };

export interface KeyActs {
  /** A status was chosen for good. */
  readonly choose: (form: HTMLFormElement) => void;
  /** Enter was pressed. Gives whether to go on. */
  readonly enter: (form: HTMLFormElement) => boolean;
}

export interface Keys {
  /** Whether the change that is happening was made by an arrow key, which passes over values on its way. */
  readonly isPassing: () => boolean;
  readonly stop: () => void;
}

const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** A radio of a row that is rated in one press. */
export function isRating(target: EventTarget | null): target is Rating {
  return (
    target instanceof HTMLInputElement &&
    target.type === "radio" &&
    target.form !== null &&
    target.form.querySelector("[data-saved]") !== null
  );
}

/** Listens within the container. The keys are named in words on the page. */
export function listenToKeys(container: HTMLElement, acts: KeyActs): Keys {
  let passing = false;

  function onKeyDown(event: KeyboardEvent) {
    passing = arrows.includes(event.key);
    const { target } = event;
    if (!isRating(target) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (acts.enter(target.form)) goOn(container, target.form, event.shiftKey ? -1 : 1);
    } else if (/^[1-9]$/.test(event.key)) {
      const radio = radiosOf(target.form)[Number(event.key) - 1];
      if (radio === undefined) return;
      event.preventDefault();
      radio.focus();
      if (radio.checked) return;
      radio.checked = true;
      acts.choose(target.form);
    }
  }

  function onOther() {
    passing = false;
  }

  container.addEventListener("keydown", onKeyDown);
  container.addEventListener("keyup", onOther);
  container.addEventListener("pointerdown", onOther);
  return {
    isPassing: () => passing,
    stop() {
      container.removeEventListener("keydown", onKeyDown);
      container.removeEventListener("keyup", onOther);
      container.removeEventListener("pointerdown", onOther);
    },
  };
}

/** The focus goes to the next rating (or the one before), and after the last to the link to the next section. */
function goOn(container: HTMLElement, form: HTMLFormElement, by: 1 | -1): void {
  const forms = [...container.querySelectorAll<HTMLFormElement>("form:has([data-saved])")];
  const next = forms[forms.indexOf(form) + by];
  if (next === undefined) {
    document.querySelector<HTMLElement>(`a[rel=${by === 1 ? "next" : "prev"}]`)?.focus();
    return;
  }
  const radios = radiosOf(next);
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  next.closest("li")?.scrollIntoView({ block: "nearest" });
}

/** The choices of a rating, in the order in which their digits count them. */
export function radiosOf(form: HTMLFormElement): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}
