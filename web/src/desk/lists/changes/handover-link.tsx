import { addressOf } from '@tongxin/contract/call'
import { renderHandover } from '@tongxin/contract/pairing/handover'
import { notices } from '../../../words/notices.ts'
import { pairsWords as words } from '../../../words/pairing/lists.ts'
import { FileLink } from '../../shell/file-link.tsx'

interface HandoverLinkProps {
  readonly pairingId: string
  readonly cadreName: string
  readonly personName: string
}

/** Bytes, not a screen: the browser saves the sheet, both sign it on paper. */
export function HandoverLink({ pairingId, cadreName, personName }: HandoverLinkProps) {
  return (
    <FileLink
      type="link"
      size="small"
      className="bare-button"
      to={addressOf(renderHandover, { params: { id: pairingId } })}
      title={notices.internal}
      aria-label={words.handOverOf(cadreName, personName)}
    >
      {words.handOver}
    </FileLink>
  )
}
