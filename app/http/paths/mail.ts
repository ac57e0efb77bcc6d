// Addresses of notices, mail and the round-up.
import { part, withQuery, type Query } from "./query";

export const mailPaths = {
  notifications: (query: Query = {}) => withQuery("/notifications", query),
  /** Marks every notice as read. */
  notificationsReading: () => "/notifications/reading",
  notificationReading: (id: string) => `/notifications/${part(id)}/reading`,
  notificationSettings: () => "/account/notifications",
  unsubscribe: (token: string, query: Query = {}) => withQuery(`/unsubscribe/${part(token)}`, query),

  outbox: (query: Query = {}) => withQuery("/admin/outbox", query),
  outboxMessage: (id: string) => `/admin/outbox/${part(id)}`,
  outboxAttempt: (id: string) => `/admin/outbox/${part(id)}/attempt`,

  roundUps: (query: Query = {}) => withQuery("/round-ups", query),
  roundUpNew: () => "/round-ups/new",
  roundUp: (id: string) => `/round-ups/${part(id)}`,
  roundUpWriting: (id: string) => `/round-ups/${part(id)}/writing`,
  roundUpPreview: (id: string) => `/round-ups/${part(id)}/preview`,
  roundUpSending: (id: string) => `/round-ups/${part(id)}/sending`,
} as const;
