// What people write, as HTML that can do no harm: Markdown without HTML of its own, then only the tags and addresses that are let through.
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false, typographer: false });

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    "h2",
    "h3",
    "h4",
    "h5",
    "p",
    "br",
    "hr",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "s",
  ].concat(["a", "table", "thead", "tbody", "tr", "th", "td"]),
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: ["scope"] },
  allowedSchemes: ["https", "http", "mailto"],
  allowProtocolRelative: false,
  transformTags: {
    // the page has its own h1, and its panels have h2
    h1: "h3",
    h2: "h3",
    h3: "h4",
    h4: "h5",
    h6: "h5",
    th: () => ({ tagName: "th", attribs: { scope: "col" } }),
    a: (_, attributes) => ({ tagName: "a", attribs: linkAttributes(attributes.href ?? "") }),
  },
};

/** Links that leave the portal tell the other side nothing of where they came from. */
function linkAttributes(href: string): Record<string, string> {
  const isOwn = href.startsWith("/") && !href.startsWith("//");
  return isOwn ? { href } : { href, rel: "noopener noreferrer nofollow" };
}

/** Markdown as HTML for `<Prose>`. Images are left out; raw HTML shows as text; addresses other than https, http, mailto and the portal's own lose their link. */
export function renderMarkdown(words: string): string {
  return sanitizeHtml(markdown.render(words), rules);
}
