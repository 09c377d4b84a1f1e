import type { LeftPlace } from '@tongxin/core/policy/outline/entry'
import { isUnitRole } from '@tongxin/core/policy/unit-role'
import { useState } from 'react'
import { fillWords as words } from '../../../words/policy/policy-editing.ts'
import { FillDialog } from '../decisions/fill-dialog.tsx'
import { useEditing } from '../editing-context.ts'

/** What the document leaves to a role of the school: what it was set to, by whom, and the way to set it. */
export function LeftLine({ left }: { readonly left: LeftPlace }) {
  const editing = useEditing()
  const [filling, setFilling] = useState(false)
  if (isUnitRole(left.to)) return null
  const verb = left.words === undefined ? words.fill : words.change
  const decided = [
    left.toName,
    left.by === left.toName ? undefined : left.by,
    left.since,
    left.body,
    left.minutesNo,
  ]
  return (
    <div className="left-line">
      {left.words !== undefined && (
        <span>
          {left.about}：{decided.filter((part) => part !== undefined).join('，')}
        </span>
      )}
      {editing && (
        <button
          type="button"
          className="text-button"
          aria-label={`${verb}：${left.about}`}
          onClick={() => setFilling(true)}
        >
          {verb}
          {left.about}
        </button>
      )}
      {filling && editing && <FillDialog left={left} editing={editing} onClose={() => setFilling(false)} />}
    </div>
  )
}
