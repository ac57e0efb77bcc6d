// Routes that only take a form show a page of their own after a form that was not accepted, and at no other time.

/**
 * Whether a loader runs after its route's action, to show what became of a form. Remix gives such a loader a GET with the headers
 * of the form; a browser that opens an address sends no Content-Type.
 */
export function followsForm(request: Request): boolean {
  return request.headers.has("Content-Type");
}
