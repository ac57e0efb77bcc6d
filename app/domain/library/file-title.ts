// The title of evidence that comes as one of several files: what its file name says, without its ending.

const longest = 200;

/** @example titleOfFile("MRI_dose-audit 2025.pdf") // "MRI dose audit 2025" */
export function titleOfFile(fileName: string): string {
  const words = fileName
    .replace(/\.[^.\s]{1,8}$/, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, longest).trim();
  return title === "" ? "Untitled file" : title;
}
