/** What a page can say of a saved paper. */
export const EVIDENCE_KINDS = ['version', 'withdrawn', 'accepted', 'journal', 'venue'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export function isEvidenceKind(value: unknown): value is EvidenceKind {
  return (EVIDENCE_KINDS as readonly unknown[]).includes(value);
}
