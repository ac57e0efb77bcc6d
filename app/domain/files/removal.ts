// A file that was removed for ever, in the words of its row.

/** Stands where the file's name stood. */
export const removedName = "Removed file";
