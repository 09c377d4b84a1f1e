import { tierWords } from '@tongxin/core/pairing/explain/tier-words'
import type { RunSettings } from '@tongxin/core/pairing/network/run-settings'
import type { Cite } from '@tongxin/core/policy/cite'
import { type ProposalAim, proposalAims } from '@tongxin/core/policy/tier'
import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { Clauses } from '../clauses.tsx'
import type { ProposalProps } from './proposal-props.ts'
import '../small-input.css'

/** 本次设定: what the office sets for this one proposal, where the document says nothing or leaves room. */
export function RunForm({ desk, acts }: ProposalProps) {
  const [run, setRun] = useState<RunSettings>(desk.run)
  const change = (more: Partial<RunSettings>) => setRun({ ...run, ...more })
  const ofDocument = desk.network?.order ?? proposalAims
  return (
    <details className="card proposal-run">
      <summary>
        {words.settings} <small>{words.settingsNote}</small>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          acts.recompute({ ...run, fewChanges: false })
        }}
      >
        <NumberField
          label={words.ceiling}
          value={run.ceiling}
          least={0}
          onChange={(ceiling) => change({ ceiling })}
        />
        <NumberField
          label={words.over}
          value={run.over}
          least={0}
          onChange={(over) => change({ over: over ?? 0 })}
        />
        <NumberField
          label={words.cadresEach}
          value={run.cadresEach}
          least={1}
          onChange={(cadresEach) => change({ cadresEach: cadresEach ?? 1 })}
        />
        <AimOrder
          order={run.order ?? ofDocument}
          cite={desk.network?.orderCite ?? []}
          isOwn={run.order !== null}
          onChange={(order) => change({ order })}
        />
        <label>
          <input
            type="checkbox"
            checked={run.again}
            onChange={(event) => change({ again: event.target.checked })}
          />
          {words.again}
        </label>
        <Button htmlType="submit">{words.recompute}</Button>
        <small>{words.lockKept}</small>
      </form>
    </details>
  )
}

interface AimOrderProps {
  readonly order: readonly ProposalAim[]
  readonly cite: readonly Cite[]
  readonly isOwn: boolean
  readonly onChange: (order: readonly ProposalAim[]) => void
}

/** Every aim in its place, with the clause that sets the order; one is moved ahead of the one before it. */
function AimOrder({ order, cite, isOwn, onChange }: AimOrderProps) {
  const forward = (at: number) => {
    const moved = [...order]
    moved.splice(at - 1, 2, ...order.slice(at - 1, at + 1).reverse())
    onChange(moved)
  }
  return (
    <fieldset className="proposal-order">
      <legend>
        {words.orderTitle}{' '}
        <small>{isOwn ? words.orderRun : cite.length > 0 ? words.orderSet : words.orderSilent}</small>{' '}
        <Clauses cites={cite} />
      </legend>
      <ol>
        {order.map((aim, at) => (
          <li key={aim}>
            {tierWords[aim]}
            {at > 0 && (
              <button
                type="button"
                className="chip-button"
                aria-label={words.earlier(tierWords[aim])}
                title={words.earlier(tierWords[aim])}
                onClick={() => forward(at)}
              >
                <Icon name="left" size={14} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly least: number
  readonly onChange: (value: number | null) => void
}

function NumberField({ label, value, least, onChange }: NumberFieldProps) {
  return (
    <label>
      {label}
      <input
        className="small-input"
        type="number"
        min={least}
        max={50}
        placeholder={words.ceilingNone}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    </label>
  )
}
