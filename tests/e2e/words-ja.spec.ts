import { looksWellIn } from './both/look-in-words.ts';

looksWellIn('ja', 'ja', 'ltr');
