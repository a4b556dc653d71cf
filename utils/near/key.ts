/** Where the profile stands in `storage.local`. */
export const NEAR_KEY = 'n1';
