import { roundUpItemKinds, type RoundUpItem, type RoundUpItemKind } from "../../domain/mail/message";

/** What a round-up names, by kind. */
export function RoundUpItems({ items }: { items: readonly RoundUpItem[] }) {
  const kinds = (Object.keys(roundUpItemKinds) as RoundUpItemKind[]).filter((kind) =>
    items.some((item) => item.kind === kind),
  );
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className="app-round-up__part">
          <h2 className="nhsuk-heading-m">{roundUpItemKinds[kind]}</h2>
          <ul>
            {items
              .filter((item) => item.kind === kind)
              .map(({ id, title, about, address }) => (
                <li key={id}>
                  <a href={address}>{title}</a>
                  <span className="app-small app-quiet"> {about}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
