import { looksWellIn } from './look-in-words.ts';

looksWellIn('long', 'en-GB', 'ltr');
