import { proceedingsSite } from './proceedings-software.ts';

export const iclr = proceedingsSite('ICLR', ['proceedings.iclr.cc']);
