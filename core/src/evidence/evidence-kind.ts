/** What a stored 佐证 is: every photo becomes one JPEG, every PDF one PDF of its pages alone. */
export const evidenceKinds = ['image', 'pdf'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What one contact may hold and one file may be (系统默认; no document says anything of it). */
export const evidenceLimits = {
  filesPerContact: 6,
  megabytes: 10,
  /** In units of 10,000 pixels, as the sentence says it: 50 megapixels. */
  tenThousandPixels: 5000,
  /** The longer edge a photo is made smaller to. */
  edgePixels: 2560,
  pdfPages: 50,
} as const
