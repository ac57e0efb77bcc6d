// What is said where carried answers cannot be confirmed.
import type { ConfirmingRefusal } from "../models/cycles/carried.server";

export const confirmingRefusals: Readonly<Record<ConfirmingRefusal | "key-used", string>> = {
  closed: "This assessment is closed, so nothing was confirmed",
  "changed-meanwhile":
    "Somebody changed one of these answers after you opened the page, so nothing was confirmed. Look at what stands here now, and send it again",
  "not-carried":
    "One of these was answered meanwhile, so nothing was confirmed. What still waits stands here. Check it and send it again",
  "key-used": "This form was sent before with other ticks. Check them and send it again",
};
