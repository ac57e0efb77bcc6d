import { useRequest } from "../form/RequestContext";

const words: Readonly<Record<number, readonly [title: string, next: string]>> = {
  400: ["This could not be read", "Go back, check what you entered, and try again."],
  401: ["Sign in to see this", "Your sign-in has ended."],
  403: [
    "You do not have permission to do this",
    "If you think you should, ask your trust's quality lead or the network administrator.",
  ],
  404: [
    "Page not found",
    "If you typed the address, check it. If you followed a link, it may lead to something you may not see.",
  ],
  405: ["This cannot be done here", "Go back and use the page's own buttons."],
  409: ["Somebody changed this meanwhile", "Open the page again to see what it says now. Nothing was changed."],
  413: ["This is too large", "Send less at once. Nothing was changed."],
  415: ["This could not be read", "Use the page's own form. Nothing was changed."],
  500: [
    "Something went wrong",
    "Try again in a few minutes. If it happens again, tell the network office this reference.",
  ],
  503: ["Changes cannot be saved now", "You can go on reading. Try again later. Nothing was changed."],
  507: ["We could not save this", "Nothing was changed. Try again later."],
};

/** What went wrong in plain words, and what to do next. A bug gives a reference and nothing else. */
export function ErrorPage({ status }: { status: number }) {
  const { reference } = useRequest();
  const [title, next] = words[status] ?? words[500] ?? ["Something went wrong", ""];
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{next}</p>
      {status >= 500 && reference !== undefined && (
        <p>
          Reference: <span className="app-code">{reference}</span>
        </p>
      )}
      <p>
        <a href="/">Go to my work</a>
      </p>
    </div>
  );
}

/** What to do next, in the words for a status. */
export function errorNext(status: number): string {
  return (words[status] ?? words[500])?.[1] ?? "";
}

/** The words for a status, for the page's title. */
export function errorTitle(status: number): string {
  return (words[status] ?? words[500])?.[0] ?? "Something went wrong";
}
