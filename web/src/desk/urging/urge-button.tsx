import { listNotices, listUrgings, type Urging, urge } from '@tongxin/contract/duties/urging'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { urgingKindWords } from '@tongxin/core/urging/urging-sentences'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { urgingWords as words } from '../../words/duties/urging.ts'
import { UrgedDialog } from './urged-dialog.tsx'
import '../../ui/bare-button.css'
import './urging.css'

export interface Urged {
  readonly kind: UrgingKind
  readonly term: string
  /** One unit; null: every unit within reach that has something open. */
  readonly unit: { readonly id: string; readonly name: string } | null
}

interface UrgeButtonProps extends Urged {
  /** Among the acts of a line: as a link, and when it was done last stands in the tooltip. */
  readonly ofLine?: boolean
  /** Says what is asked for: where several such buttons stand side by side. */
  readonly named?: boolean
}

/** 催办 in one press; what was written is shown to be copied, and beside the button when it was done last. */
export function UrgeButton({ kind, term, unit, ofLine = false, named = false }: UrgeButtonProps) {
  const send = useSend(urge, [listUrgings, listNotices])
  const [shown, setShown] = useState(false)
  const last = useLastUrging({ kind, term, unit })
  const all = named ? words.urgeAllOf(urgingKindWords[kind]) : words.urgeAll
  const press = () => {
    setShown(true)
    send.mutate({ body: { kind, term, unitId: unit?.id ?? null } })
  }
  return (
    <span className="urge">
      <Button
        size="small"
        {...(ofLine && { type: 'link', className: 'bare-button', title: last && words.before(last) })}
        loading={send.isPending}
        aria-label={unit ? words.urgeOf(unit.name) : all}
        onClick={press}
      >
        {unit ? words.urge : all}
      </Button>
      {last && !ofLine && <small title={words.by(last)}>{words.before(last)}</small>}
      {shown && !send.isPending && (
        <UrgedDialog
          kind={kind}
          term={term}
          unitId={unit?.id}
          done={send.data?.value}
          error={send.error}
          onClose={() => setShown(false)}
        />
      )}
    </span>
  )
}

function useLastUrging({ kind, term, unit }: Urged): Urging | undefined {
  const asked = useUrgings(kind, term)
  return unit === null ? undefined : asked?.rows.find(({ unitId }) => unitId === unit.id)
}

/** Whether the server lets this account ask for it; not of no term. */
export function useMayUrge(kind: UrgingKind, term: string | undefined): boolean {
  return useUrgings(kind, term)?.can.urge ?? false
}

/** Read once for all lines of a page, by those who follow the duties of others. */
function useUrgings(kind: UrgingKind, term: string | undefined) {
  const { grants } = useMe()
  const follows = grants.some(({ role }) => role === 'office' || role === 'unit-secretary')
  const asked = useAnswer(
    listUrgings,
    { query: { kind, term: term ?? '' } },
    { when: follows && term !== undefined },
  )
  return asked.data?.value
}
