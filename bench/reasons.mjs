// Why a target is not reached, as far as it was looked into: printed under the table where it falls short.
export const reasons = {};
