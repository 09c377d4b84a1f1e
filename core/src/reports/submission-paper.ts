import type { RecordOffer } from '../records/record-offer.ts'

/**
 * The paper a document asks units for and that a 汇总表 handed in is: the first kept by unit, one sent to a named role before
 * others. Undefined: the document asks units for none, and handing in counts for nothing but itself.
 */
export function submissionPaper(offers: readonly RecordOffer[]): RecordOffer | undefined {
  const papers = offers.filter(({ kind, needs }) => kind === 'document' && needs.includes('unit'))
  return papers.find(({ to }) => to.length > 0) ?? papers[0]
}
