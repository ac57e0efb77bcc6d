/** What people wrote, rendered by `renderMarkdown` and by nothing else: that function is what makes the HTML safe. */
export function Prose({ html }: { html: string }) {
  return <div className="app-prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
