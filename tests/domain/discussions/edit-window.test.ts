// Who may edit a post, and until when.
import { expect, test } from "vitest";
import type { Instant } from "../../../app/domain/dates";
import { mayEditPost } from "../../../app/domain/discussions/edit-window";

const at = (moment: string) => moment as Instant;
const post = { writtenBy: "one", writtenAt: at("2026-03-02T10:00:00.000Z"), removedAt: null };

test("a post may be edited until 30 minutes after it was written, and not from then on", () => {
  expect(mayEditPost(post, "one", at("2026-03-02T10:00:00.000Z"))).toBe(true);
  expect(mayEditPost(post, "one", at("2026-03-02T10:29:59.999Z"))).toBe(true);
  expect(mayEditPost(post, "one", at("2026-03-02T10:30:00.000Z"))).toBe(false);
});

test("nobody edits another person's post", () => {
  expect(mayEditPost(post, "two", at("2026-03-02T10:05:00.000Z"))).toBe(false);
});

test("a post that was taken away is not edited", () => {
  const removed = { ...post, removedAt: at("2026-03-02T10:04:00.000Z") };
  expect(mayEditPost(removed, "one", at("2026-03-02T10:05:00.000Z"))).toBe(false);
});
