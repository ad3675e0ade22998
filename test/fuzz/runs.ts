/** How many inputs are put to each property: few in `npm test`, 100,000 by `npm run fuzz`. */
export const runs = Number(process.env.FUZZ_RUNS ?? 300);

/** In milliseconds. What has not ended then has frozen. */
export const patience = 60_000 + runs * 20;
