import { looksWellIn } from './both/look-in-words.ts';

looksWellIn('es', 'es', 'ltr');
