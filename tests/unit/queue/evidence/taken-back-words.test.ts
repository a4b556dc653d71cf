import { expect, it } from 'vitest';
import { isLead, TAKEN_BACK } from '../../../../utils/queue/evidence/lead.ts';

it.each([
  'conditional acceptance',
  'conditionally accepted',
  'conditioned on it',
  'provisional acceptance',
  'provisionally accepted',
  'provided that it is',
  'upon acceptance',
  'upon accept',
  'upon publication',
  'hope',
  'hopefully',
  'tentative',
  'tentatively',
  'rejected',
  'reject',
  'declined',
  'decline',
  'withdrawn',
  'withdrew',
  'retracted',
  'retract',
  'revoked',
  'canceled',
  'cancelled',
  'not accepted',
  'possible',
  'possibly',
  'may be',
  'wish',
  'wishes',
  'aim',
  'aims',
  'aimed',
  'aiming',
  'plan',
  'plans',
  'planned',
  'planning',
  'intended',
  'intends',
  'likely',
  'with revision',
  'with minor revisions',
  'after revisions',
  'major revision',
  'for review',
  'for peer review',
  'for peer-review',
  'for refereeing',
  'keine Annahme',
  'kein Beitrag',
  'nicht angenommen',
  "isn't accepted",
])('“%s” takes a statement back', (words) => expect(TAKEN_BACK.test(words)).toBe(true));

it.each([
  'accepted, not including the appendix',
  '12 pages not counting references',
  'not the final version',
  'accepted at ICML 2024',
  'replanned',
  'aimless',
])('“%s” does not', (words) => expect(TAKEN_BACK.test(words)).toBe(false));

it('what stands before a verb leaves it this paper’s own', () => {
  for (const words of ['', 'this paper was ', 'the final version '])
    expect(isLead(words)).toBe(true);
  for (const words of ['the code ', 'this paper', 'an earlier paper was '])
    expect(isLead(words)).toBe(false);
});
