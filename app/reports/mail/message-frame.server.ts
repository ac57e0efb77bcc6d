// What every message needs besides its content: whose portal it is, and where its two standing links lead.
import type { MessageFrame } from "../../domain/mail/message";
import { paths } from "../../http/paths";

export type FrameParts = Pick<MessageFrame, "networkName" | "baseUrl" | "isDemonstration">;

/** `stopToken` is the signed word of the person who gets the message. Addresses begin with the configured one, never with a request's. */
export function messageFrame({ networkName, baseUrl, isDemonstration }: FrameParts, stopToken: string): MessageFrame {
  return {
    networkName,
    baseUrl,
    isDemonstration,
    stopAddress: `${baseUrl}${paths.unsubscribe(stopToken)}`,
    settingsAddress: `${baseUrl}${paths.notificationSettings()}`,
  };
}
