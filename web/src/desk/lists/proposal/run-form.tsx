import { tierWords } from '@tongxin/core/pairing/explain/tier-words'
import type { RunSettings } from '@tongxin/core/pairing/network/run-settings'
import { proposalAims } from '@tongxin/core/policy/tier'
import { Button } from 'antd'
import { useState } from 'react'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import type { ProposalProps } from './proposal-props.ts'
import '../small-input.css'

/** 本次设定: what the office sets for this one proposal, where the document says nothing or leaves room. */
export function RunForm({ desk, acts }: ProposalProps) {
  const [run, setRun] = useState<RunSettings>(desk.run)
  const change = (more: Partial<RunSettings>) => setRun({ ...run, ...more })
  const order = run.order ?? desk.network?.order ?? proposalAims
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
        <label>
          {words.first}
          <select
            className="small-input"
            value={order[0]}
            onChange={(event) => {
              const first = order.find((aim) => aim === event.target.value)
              if (first) change({ order: [first, ...order.filter((aim) => aim !== first)] })
            }}
          >
            {order.map((aim) => (
              <option key={aim} value={aim}>
                {tierWords[aim]}
              </option>
            ))}
          </select>
        </label>
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
