import { looksWellIn } from './look-in-words.ts';

looksWellIn('zh_CN', 'zh-CN', 'ltr');
