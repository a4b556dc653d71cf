/** More than a person's library holds. The preview refuses what is beyond, and the command takes as many as the preview. */
export const MOST_REFERENCES = 50_000;
