// Whether bytes begin as a DICOM file, whatever they are called. Source: DICOM PS3.10, section 7.1, and PS3.5, section 7.1.

/** How much of a file is looked at. */
export const dicomStartBytes = 144;

/** Value representations that a first element has: group lengths, versions, times and the names of classes. */
const firstKinds = new Set(["UL", "OB", "UI", "CS", "SH", "LO", "DA", "TM", "DT", "US", "SQ", "IS"]);
const longestFirstValue = 1024;

/**
 * A DICOM file has "DICM" behind 128 free bytes, in which the sign of any other type may stand. One written without them begins
 * with its first element, of the group 0002 or 0008: in either order of bytes where its kind is written, else little-endian with an
 * even length.
 */
export function beginsAsDicom(start: Buffer): boolean {
  if (start.toString("latin1", 128, 132) === "DICM") return true;
  if (start.length < 16) return false;
  const isLittle = isFirstGroup(start.readUInt16LE(0));
  if (!isLittle && !isFirstGroup(start.readUInt16BE(0))) return false;
  const element = isLittle ? start.readUInt16LE(2) : start.readUInt16BE(2);
  if (element > 0x00ff) return false;
  if (firstKinds.has(start.toString("latin1", 4, 6))) return true;
  const length = start.readUInt32LE(4);
  return isLittle && length > 0 && length <= longestFirstValue && length % 2 === 0;
}

function isFirstGroup(group: number): boolean {
  return group === 0x0002 || group === 0x0008;
}
