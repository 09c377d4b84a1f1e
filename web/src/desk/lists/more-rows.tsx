import { Button } from 'antd'
import { memo } from 'react'
import { longListWords as words } from '../../words/pairing/list-compare.ts'
import './more-rows.css'

interface MoreRowsProps {
  readonly shown: number
  readonly of: number
  readonly onMore: () => void
}

/** Under a long list of which not all is shown yet. */
export const MoreRows = memo(function MoreRows({ shown, of, onMore }: MoreRowsProps) {
  if (shown >= of) return null
  return (
    <p className="more-rows screen-only">
      {words.shown(shown, of)}{' '}
      <Button size="small" onClick={onMore}>
        {words.more}
      </Button>
    </p>
  )
})
