import { listNotices, listUrgings, type Urging, urge } from '@tongxin/contract/urging'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { urgingWords as words } from '../../words/urging.ts'
import { UrgedDialog } from './urged-dialog.tsx'
import './urging.css'

export interface Urged {
  readonly kind: UrgingKind
  readonly term: string
  /** One unit; null: every unit within reach that has something open. */
  readonly unit: { readonly id: string; readonly name: string } | null
}

/** 催办 in one press; what was written is shown to be copied, and beside the button when it was done last. */
export function UrgeButton({ kind, term, unit }: Urged) {
  const send = useSend(urge, [listUrgings, listNotices])
  const [shown, setShown] = useState(false)
  const last = useLastUrging({ kind, term, unit })
  const press = () => {
    setShown(true)
    send.mutate({ body: { kind, term, unitId: unit?.id ?? null } })
  }
  return (
    <span className="urge">
      <Button
        size="small"
        loading={send.isPending}
        aria-label={unit ? words.urgeOf(unit.name) : words.urgeAll}
        onClick={press}
      >
        {unit ? words.urge : words.urgeAll}
      </Button>
      {last && <small title={words.by(last)}>{words.before(last)}</small>}
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

/** The office asks anybody, a unit its own cadres; what goes to the unit itself is the office’s to ask. */
export function useMayUrge(kind: UrgingKind): boolean {
  const { grants } = useMe()
  return grants.some(({ role }) => role === 'office' || (role === 'unit-secretary' && kind === 'contact'))
}

/** Read once for all lines of a page. */
function useLastUrging({ kind, term, unit }: Urged): Urging | undefined {
  const asked = useAnswer(listUrgings, { query: { kind, term } })
  return unit === null ? undefined : asked.data?.value.rows.find(({ unitId }) => unitId === unit.id)
}
