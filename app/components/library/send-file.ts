// Sends one file with the words of its form. A request by XMLHttpRequest, because `fetch` does not tell how much was sent.

const patienceMs = 10 * 60 * 1000;

/** Gives the parsed answer, or `null` where none came. `key` makes the same file sent twice be added once. */
export function sendFile(
  address: string,
  form: HTMLFormElement,
  file: File,
  key: string,
  onPercent: (percent: number) => void,
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("form-key", key);
  body.append("file", file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.timeout = patienceMs;
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
    request.onload = () => resolve(parsed(request.responseText));
    for (const event of ["error", "abort", "timeout"]) request.addEventListener(event, () => resolve(null));
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
