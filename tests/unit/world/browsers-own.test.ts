import { expect, test } from 'vitest';
import { isBrowsersOwn } from '../../support/world/browsers-own.ts';

test.each([
  'accounts.google.com',
  'update.googleapis.com',
  'r1.gvt1.com',
  'push.services.mozilla.com',
])('the browser asks %s for itself', (host) => expect(isBrowsersOwn(host)).toBe(true));

test.each([
  'scholar.google.com',
  'huggingface.co',
  'arxiv.org',
  'notgoogle.com',
  'google.com.evil.org',
])('%s is seen', (host) => expect(isBrowsersOwn(host)).toBe(false));
