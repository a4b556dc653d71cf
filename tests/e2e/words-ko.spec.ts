import { looksWellIn } from './both/look-in-words.ts';

looksWellIn('ko', 'ko', 'ltr');
