// Several files of one form, sent one by one so that each is checked alone: its progress, and what became of it.
import { useEffect, useRef, useState, type FormEvent } from "react";
import { readOutcome } from "../../domain/library/several";
import { newFilesForm } from "../../domain/forms/evidence";
import { presentFields } from "../../domain/forms/parse";
import type { Errors } from "../form/ErrorSummary";
import type { UploadLimits } from "../form/UploadFields";
import { useUploadForm } from "../form/use-upload-form";
import { sendFile } from "./send-file";

export interface SentFile {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly href: string | null;
  readonly state: "waiting" | "sending" | "added" | "refused";
  readonly held: boolean;
  readonly percent: number;
  readonly message: string | null;
}

/** `isTogether` is false until the script runs, and for ever without it: then the form sends one file as a plain form. */
export function useSeveralFiles(receiveAt: string, sent: Errors, limits: UploadLimits) {
  const { form, errors, onSubmit: check } = useUploadForm(newFilesForm, sent, { ...limits, bytes: Infinity });
  const [isTogether, setTogether] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isOver, setOver] = useState(false);
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const busy = useRef(false);
  useEffect(() => {
    setTogether(true);
    return form.current === null ? undefined : takeDrops(form.current, setOver);
  }, [form]);

  const change = (key: string, to: Partial<SentFile>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...to } : file)));

  async function send(element: HTMLFormElement): Promise<void> {
    const input = fileInput(element);
    const chosen = [...(input?.files ?? [])].map((file) => ({ key: crypto.randomUUID(), file }));
    busy.current = true;
    setSending(true);
    setFiles(chosen.map(({ key, file }) => waiting(key, file.name)));
    document.getElementById("sent-files")?.focus();
    for (const { key, file } of chosen) {
      if (file.size > limits.bytes) {
        change(key, { state: "refused", message: `It is larger than ${limits.words}` });
        continue;
      }
      change(key, { state: "sending" });
      const answer = await sendFile(receiveAt, element, file, key, (percent) => change(key, { percent }));
      const outcome = readOutcome(answer);
      if (outcome.ok) change(key, { state: "added", title: outcome.title, href: outcome.href, held: outcome.held });
      else change(key, { state: "refused", message: outcome.message });
    }
    if (input !== null) input.value = "";
    busy.current = false;
    setSending(false);
  }

  return {
    form,
    errors,
    isTogether,
    isSending,
    isOver,
    files,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      if (busy.current) return event.preventDefault();
      const element = event.currentTarget;
      const input = fileInput(element);
      // One file and nothing to drop is the plain form; faults of the words are shown by it before anything is sent.
      if (!isTogether || (input?.files?.length ?? 0) === 0 || !newFilesFormFits(element)) return check(event);
      event.preventDefault();
      void send(element);
    },
  };
}

/** Files may be dropped anywhere on the form: they go where chosen ones would. Gives what ends it. */
function takeDrops(form: HTMLFormElement, onOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault();
    onOver(true);
  };
  const leave = () => onOver(false);
  const drop = (event: DragEvent) => {
    onOver(false);
    const dropped = event.dataTransfer?.files;
    if (dropped === undefined || dropped.length === 0) return;
    event.preventDefault();
    const input = fileInput(form);
    if (input !== null) input.files = dropped;
  };
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", leave);
  form.addEventListener("drop", drop);
  return () => {
    form.removeEventListener("dragover", over);
    form.removeEventListener("dragleave", leave);
    form.removeEventListener("drop", drop);
  };
}

function waiting(key: string, name: string): SentFile {
  return { key, name, title: null, href: null, state: "waiting", held: false, percent: 0, message: null };
}

function fileInput(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[type="file"]');
}

function newFilesFormFits(form: HTMLFormElement): boolean {
  return newFilesForm.safeParse(presentFields(new FormData(form))).success;
}
