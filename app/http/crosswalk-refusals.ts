// Why a crosswalk was not changed, in words.

export const crosswalkRefusals = {
  published: "This crosswalk is published and never changes. Begin a new one",
  unconfirmed: "Lines wait to be confirmed. Confirm or change each first",
  "changed-meanwhile": "Somebody changed this since you opened the page. Look at what stands there now",
  "key-used": "This form was sent before with other words. Open the page again",
} as const;
