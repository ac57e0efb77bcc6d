/** The rules of the figures, folded away. */
export function HowCounted() {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How these figures are counted</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>the whole is the criteria of the edition, less those that do not apply</li>
          <li>complete, commenced and not started sum to 100%; not started includes what is not yet rated</li>
          <li>
            evidenced is complete and supported by at least one piece of current evidence: claimed is not evidenced
          </li>
          <li>evidence is current up to and including its review date and its expiry date</li>
          <li>several services are pooled by counts, never by a mean of percentages</li>
          <li>as at a day means what was recorded by the end of that day in London</li>
        </ul>
      </div>
    </details>
  );
}
