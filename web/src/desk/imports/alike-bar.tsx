import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { Alert, Button } from 'antd'
import { importWords as words } from '../../words/imports.ts'

/** A cell that was mended: what stood there, and what it was mended to. */
export interface MendedCell {
  readonly column: string
  readonly was: string
  readonly value: string
}

interface AlikeBarProps {
  readonly preview: ImportPreview
  readonly last: MendedCell | undefined
  readonly busy: boolean
  readonly onMend: (edits: readonly { row: number; column: string; value: string }[]) => void
}

/** The same words in the same column of other rows are mended alike with one press; never by themselves. */
export function AlikeBar({ preview, last, busy, onMend }: AlikeBarProps) {
  const { header, rows } = alikeIn(preview, last)
  // While the mended cell is on its way it would be counted with the others.
  if (!last || busy || rows.length === 0) return null
  const { column, was, value } = last
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={words.alike({ header, was, rows: rows.length })}
      action={
        <Button size="small" onClick={() => onMend(rows.map((row) => ({ row, column, value })))}>
          {words.mendAlike(value)}
        </Button>
      }
    />
  )
}

function alikeIn({ problems }: ImportPreview, last: MendedCell | undefined) {
  const alike = problems.filter(
    ({ row, column, value }) => row > 0 && last?.was === value && value !== '' && last.column === column,
  )
  return { header: alike[0]?.header ?? '', rows: [...new Set(alike.map(({ row }) => row))] }
}
