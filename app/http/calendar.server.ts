// Gives a calendar file.

/** The answer that a calendar address gives. */
export function calendarResponse(words: string): Response {
  return new Response(words, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="meetings.ics"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
