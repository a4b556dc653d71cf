import { looksWellIn } from './both/look-in-words.ts';

looksWellIn('fr', 'fr', 'ltr');
