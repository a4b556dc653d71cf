import * as z from 'zod/mini';
import type { JoinPreview } from '../../db/device-values.ts';
import { text } from '../item/limits.ts';

/** Where devices exchange by themselves. */
const place = z.enum(['account', 'folder']);
const staged = text(80);
const device = z.string().check(z.regex(/^[0-9a-z]{8}$/));

/** What options → Devices asks of the worker; a part of the table in utils/messages.ts. */
export const deviceCommands = {
  /** What joining the devices of a place would do; a file's is one that the page put into `staged`. */
  syncPreview: {
    from: 'pages',
    data: z.union([z.object({ place }), z.object({ place: z.literal('file'), staged })]),
  },
  /** Puts the file for other devices into `staged`. */
  syncSave: { from: 'pages', data: z.object({}) },
  /** Merges another device's file that the page put into `staged`. */
  syncMerge: { from: 'pages', data: z.object({ staged }) },
  /** Switches the exchange with other devices on, which joins them, or off. */
  syncSwitch: { from: 'pages', data: z.object({ place, on: z.boolean() }) },
  /** Exchanges with other devices now. */
  syncNow: { from: 'pages', data: z.object({}) },
  /** What this device is called on the others. */
  syncName: { from: 'pages', data: z.object({ name: text(60) }) },
  /** Takes away what another device left in the places that are on. */
  syncForget: {
    from: 'pages',
    data: z.object({ device }),
  },
  /** Takes away all that is stored in a place, of every device, and switches it off. */
  syncClear: { from: 'pages', data: z.object({ place }) },
  /** The reader has seen what came from other devices. */
  syncSeen: { from: 'pages', data: z.object({}) },
} as const;

export interface DeviceReplies {
  syncPreview: JoinPreview;
  /** `name`: of the file. */
  syncSave: { staged: string; name: string };
  /** The undo of the merge. */
  syncMerge: { undo?: string | undefined };
  /** The undo of the join. */
  syncSwitch: { undo?: string | undefined };
  syncNow: Record<string, never>;
  syncName: Record<string, never>;
  syncForget: Record<string, never>;
  syncClear: Record<string, never>;
  syncSeen: Record<string, never>;
}
