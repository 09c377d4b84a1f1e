import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { Progress } from 'antd'
import { useEffect } from 'react'
import { importWords as words } from '../../words/imports.ts'
import { writtenShare } from './written-share.ts'

interface WritingCardProps {
  readonly preview: ImportPreview
  readonly onLook: () => void
}

const pause = 1500

/** How far a long table is; looks again until it is written or has stopped. */
export function WritingCard({ preview, onLook }: WritingCardProps) {
  useEffect(() => {
    const timer = setInterval(onLook, pause)
    return () => clearInterval(timer)
  }, [onLook])
  const { added, updated } = preview.counts
  const rows = added + updated
  return (
    <div className="card card-body import-writing" role="status">
      <strong>{words.writing}</strong>
      <Progress percent={writtenShare(preview)} aria-label={words.writing} />
      <p>{words.writingRows(preview.writtenRows, rows)}</p>
      <p className="card-note">{words.writingHint}</p>
    </div>
  )
}
