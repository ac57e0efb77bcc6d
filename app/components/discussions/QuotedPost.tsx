// The beginning of a post, where another thing speaks of it.
export interface Quoted {
  readonly by: string;
  readonly href: string;
  /** `null` where the post was taken away. */
  readonly words: string | null;
}

export function QuotedPost({ quoted: { by, href, words } }: { quoted: Quoted }) {
  return (
    <blockquote className="app-quote">
      <p>{words ?? "This post was taken away."}</p>
      <p className="app-small">
        <a href={href}>{by}</a>
      </p>
    </blockquote>
  );
}
