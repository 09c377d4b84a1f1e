import { addressOf } from '@tongxin/contract/call'
import { renderHandover } from '@tongxin/contract/handover'
import { Button } from 'antd'
import { hrefOf } from '../../../app/base-path.ts'
import { pairsWords as words } from '../../../words/lists.ts'
import { notices } from '../../../words/notices.ts'

interface HandoverLinkProps {
  readonly pairingId: string
  readonly cadreName: string
  readonly personName: string
}

/** Bytes, not a screen: the browser saves the sheet, both sign it on paper. */
export function HandoverLink({ pairingId, cadreName, personName }: HandoverLinkProps) {
  return (
    <Button
      type="link"
      size="small"
      className="bare-button"
      href={hrefOf(addressOf(renderHandover, { params: { id: pairingId } }))}
      title={notices.internal}
      aria-label={words.handOverOf(cadreName, personName)}
    >
      {words.handOver}
    </Button>
  )
}
