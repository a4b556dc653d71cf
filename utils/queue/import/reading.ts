import type { Reference } from './reference.ts';

/** A line or entry that cannot be imported, and why. */
export interface Refused {
  /** 1-based line, or number of the entry. */
  line: number;
  text: string;
  why: 'unknown' | 'heading' | 'no-title' | 'untitled' | 'too-long' | 'too-many' | 'damaged';
}

/** What a reader should know of a file that was read all the same; `about` is a word of it. */
export interface Warning {
  what:
    | 'macro'
    | 'windows-1252'
    | 'utf-16'
    | 'mixed-letters'
    | 'cut'
    | 'broken-letters'
    | 'odd-dates'
    | 'long-title'
    | 'long-tags'
    | 'long-notes';
  about?: string;
}

/** What a reader of one format gives. */
export interface Reading {
  references: Reference[];
  refused: Refused[];
  warnings?: Warning[];
}

/** Told as the reading goes on: how much of the text is done, 0 to 1. */
export type Progress = (share: number) => void;
