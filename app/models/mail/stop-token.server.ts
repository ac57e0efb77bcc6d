// The signed word in the "stop these mails" address: whose mail, and of which kinds. It opens nothing else, and needs no sign-in.
import { createHmac, timingSafeEqual } from "node:crypto";
import { noticeKinds, type NoticeKind } from "../../domain/notices";

export interface Stop {
  readonly personId: string;
  readonly kinds: readonly NoticeKind[];
}

/** Signs with a key of its own, drawn from the portal's secret. It does not end: a mail may be read years later. */
export function signStop(secret: string, { personId, kinds }: Stop): string {
  const words = Buffer.from(JSON.stringify([personId, ...kinds])).toString("base64url");
  return `${words}.${signature(secret, words)}`;
}

/** What the word says, or `null` for one that was not signed here. */
export function readStop(secret: string, token: string): Stop | null {
  const [words = "", given = ""] = token.split(".", 2);
  const right = Buffer.from(signature(secret, words));
  const shown = Buffer.from(given);
  if (right.length !== shown.length || !timingSafeEqual(right, shown)) return null;
  const [personId = "", ...kinds] = JSON.parse(Buffer.from(words, "base64url").toString()) as string[];
  return { personId, kinds: kinds.filter((kind): kind is NoticeKind => Object.hasOwn(noticeKinds, kind)) };
}

function signature(secret: string, words: string): string {
  const key = createHmac("sha256", secret).update("stop mail").digest();
  return createHmac("sha256", key).update(words).digest("base64url");
}
