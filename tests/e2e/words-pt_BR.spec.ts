import { looksWellIn } from './both/look-in-words.ts';

looksWellIn('pt_BR', 'pt-BR', 'ltr');
