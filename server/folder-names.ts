// What a data folder holds. The database and the blobs are all there is to back up.
export const databaseName = "portal.sqlite";
export const blobsName = "blobs";
