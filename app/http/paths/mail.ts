// Addresses of notices, mail and the round-up.
import { withQuery, type Query } from "./query";

export const mailPaths = {
  notifications: (query: Query = {}) => withQuery("/notifications", query),
  notificationSettings: () => "/account/notifications",
  outbox: (query: Query = {}) => withQuery("/admin/outbox", query),
  roundUps: () => "/round-ups",
} as const;
