const bands = ["Under 20% complete (dashed outline)", "20 to 39%", "40 to 59%", "60 to 79%", "80% or more"] as const;

/** The heat map's bands in words, with a swatch each. */
export function HeatKey() {
  return (
    <ul className="app-key">
      {bands.map((words, index) => (
        <li key={words}>
          <span className={`app-swatch app-band-${index + 1}`} />
          {words}
        </li>
      ))}
      <li>
        <span className="app-swatch app-band-none" />
        Nothing to assess (striped)
      </li>
      <li>
        <svg className="app-swatch app-swatch--bar" aria-hidden="true" focusable="false">
          <rect className="app-cell__claimed" width="60%" height="100%" />
          <rect className="app-cell__evidenced" width="40%" height="100%" />
        </svg>
        Bar: dark is evidenced, grey is complete but not evidenced
      </li>
    </ul>
  );
}
