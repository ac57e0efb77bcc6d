// What a guest opened, in words.

/** Whether the rest of an address is made as the portal's own are. Nothing that somebody typed goes into the audit log. */
export function isPageOfAssessment(rest: string): boolean {
  return rest.length <= 120 && /^[a-z0-9.-]*(\/[A-Za-z0-9._-]+){0,5}$/.test(rest);
}

/**
 * A page of an assessment in words, by its address below the assessment.
 * @example lookWords("criteria/3.2.1") // "Criterion 3.2.1"
 * @example lookWords("sections/3.csv") // "Section 3, as a file"
 */
export function lookWords(page: string): string {
  const [path, isFile] = page.endsWith(".csv") ? [page.slice(0, -4), true] : [page, false];
  const [first = "", second, third] = path.split("/");
  const named = nameOf(first, second, third);
  return isFile ? `${named}, as a file` : named;
}

function nameOf(first: string, second: string | undefined, third: string | undefined): string {
  if (first === "") return "The assessment";
  if (first === "sections" && second !== undefined) return `Section ${second}`;
  if (first === "criteria" && second !== undefined)
    return third === undefined ? `Criterion ${second}` : `Criterion ${second}, ${third.replaceAll("-", " ")}`;
  if (first === "mock" && second === "criteria" && third !== undefined) return `Mock assessment, criterion ${third}`;
  if (first === "mock") return "Mock assessment";
  const words = [first, second === undefined || /\d/.test(second) ? null : second]
    .filter((each) => each !== null)
    .join(", ")
    .replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
