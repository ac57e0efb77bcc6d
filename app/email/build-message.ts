// The words of any message from its content: the one list of the messages that there are.
import type { Message, MessageContent, MessageFrame } from "../domain/mail/message";
import { digestMessage } from "./digest";
import { noticeMessage } from "./notice";
import { roundUpMessage } from "./round-up";

export function buildMessage(frame: MessageFrame, content: MessageContent): Message {
  if (content.form === "round-up") return roundUpMessage(frame, content);
  return content.isDigest ? digestMessage(frame, content.notices) : noticeMessage(frame, content.notices);
}
