/** What was just done, once, on the page that follows. */
export function Notice({ words }: { words: string }) {
  return (
    <div className="app-saved" role="status">
      <p>{words}</p>
    </div>
  );
}
