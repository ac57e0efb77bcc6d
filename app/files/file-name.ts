// Names that people gave to their files, made safe to show, to send in a header and to save on any computer.
// A name is only ever shown: files are stored under their hash.

const longestName = 150;
const longestExtension = 12;

/** Names that Windows keeps for devices, whatever the extension. */
const reservedName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * The last part of a path, without control, invisible and direction-changing characters, at most 150 characters with the
 * extension kept. Cleaning twice changes nothing more. `cleanFileName("../../etc/passwd")` is "passwd".
 */
export function cleanFileName(name: string): string {
  const lastPart = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = trimmed(
    lastPart
      .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, " ")
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .replace(/[<>:"|?*]/g, "_"),
  );
  if (plain === "") return "file";
  return shortened(reservedName.test(plain) ? `file-${plain}` : plain);
}

/** Windows drops dots and spaces at the end, and other systems hide names that start with a dot. */
function trimmed(name: string): string {
  return name.replace(/ {2,}/g, " ").replace(/^[. ]+|[. ]+$/g, "");
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const dot = characters.lastIndexOf(".");
  const extension = dot > 0 && characters.length - dot <= longestExtension ? characters.slice(dot) : [];
  const stem = characters.slice(0, longestName - extension.length).join("");
  return `${trimmed(stem)}${extension.join("")}`;
}

/**
 * The header of a download, by RFC 6266 and RFC 8187: an ASCII name for old programs, the true one for the rest.
 * `contentDisposition("Café.pdf")` is `attachment; filename="Cafe.pdf"; filename*=UTF-8''Caf%C3%A9.pdf`.
 */
export function contentDisposition(name: string): string {
  const clean = cleanFileName(name);
  const ascii = clean
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%/]/gu, "_");
  const exact = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii || "file"}"; filename*=UTF-8''${exact}`;
}

const units = ["KB", "MB", "GB", "TB"] as const;

/** A size as people read it, by 1,024s: "812 bytes", "240KB", "1.2MB", and "25MB" without a needless ".0". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  for (const [index, unit] of units.entries()) {
    const size = bytes / 1024 ** (index + 1);
    const shown = unit === "KB" ? Math.round(size) : Math.round(size * 10) / 10;
    if (shown < 1024 || unit === "TB") return `${shown}${unit}`;
  }
  return `${bytes} bytes`;
}
