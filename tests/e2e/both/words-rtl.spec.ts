import { looksWellIn } from './look-in-words.ts';

looksWellIn('rtl', 'ar', 'rtl');
