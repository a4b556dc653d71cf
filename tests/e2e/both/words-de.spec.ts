import { looksWellIn } from './look-in-words.ts';

looksWellIn('de', 'de', 'ltr');
