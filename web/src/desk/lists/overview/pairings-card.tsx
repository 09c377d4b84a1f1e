import { listPairings, type PairingRow } from '@tongxin/contract/pairing/pairing'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { isOpen } from '../../../words/duties/duty-lines.ts'
import { pairsWords as words } from '../../../words/pairing/lists.ts'
import { unitPairingWords } from '../../../words/pairing/unit-pairings.ts'
import { useFilters } from '../../shell/use-filters.ts'
import { useRunningTerm } from '../../shell/use-term.ts'
import { UrgeButton, useMayUrge } from '../../urging/urge-button.tsx'
import { useNamed } from '../use-named.ts'
import { EndPairingDialog } from './end-pairing-dialog.tsx'
import { PairingsTable } from './pairings-table.tsx'
import { UnitPairingDialog } from './unit-pairing-dialog.tsx'
import '../small-input.css'

/** The pairs in force, and on request those that ended, filtered in the address. */
export function PairingsCard() {
  const filters = useFilters()
  const ended = filters.get('ended') === 'true'
  const pairings = useAnswer(listPairings, { query: { ended: String(ended) } }, { keepPrevious: true })
  const typed = filters.get('pair') ?? ''
  const named = useNamed(typed)
  const [ending, setEnding] = useState<PairingRow>()
  const [entering, setEntering] = useState(false)
  if (pairings.isError)
    return <RefusalNotice error={pairings.error} onRetry={() => void pairings.refetch()} />
  if (!pairings.data) return <Opening />
  const { rows: all, can } = pairings.data.value
  const rows = all.filter(matching({ typed, named, tier: filters.get('tier') ?? '' }))
  return (
    <>
      <Card
        title={words.caption}
        note={words.count(rows.length)}
        extra={
          <>
            {can.enterUnits && (
              <Button className="screen-only" onClick={() => setEntering(true)}>
                {unitPairingWords.add}
              </Button>
            )}
            <UrgeDue rows={rows} />
            <PairingFilters rows={all} />
          </>
        }
      >
        {rows.length > 0 ? (
          <PairingsTable rows={rows} onEnd={setEnding} />
        ) : (
          <NoPairings any={all.length > 0} />
        )}
      </Card>
      {entering && <UnitPairingDialog onClose={() => setEntering(false)} />}
      {ending && <EndPairingDialog pairing={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

/** 催办 of pairs not talked to this term, where the list shows some: to their cadres, of every unit within reach. */
function UrgeDue({ rows }: { readonly rows: readonly PairingRow[] }) {
  const term = useRunningTerm()
  const mayUrge = useMayUrge('contact', term)
  const isDue = ({ nextDue }: PairingRow) => nextDue !== null && isOpen(nextDue)
  if (!mayUrge || term === undefined || !rows.some(isDue)) return null
  return <UrgeButton kind="contact" term={term} unit={null} />
}

function PairingFilters({ rows }: { readonly rows: readonly PairingRow[] }) {
  const filters = useFilters()
  const tiers = new Map(rows.map(({ tier, tierName }) => [tier, tierName]))
  return (
    <div className="pairing-filters screen-only">
      <input
        type="search"
        className="small-input"
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={filters.get('pair') ?? ''}
        onChange={(event) => filters.change({ pair: event.target.value })}
      />
      <select
        className="small-input"
        aria-label={words.tier}
        value={filters.get('tier') ?? ''}
        onChange={(event) => filters.change({ tier: event.target.value })}
      >
        <option value="">{words.allTiers}</option>
        {[...tiers].map(([tier, name]) => (
          <option key={tier} value={tier}>
            {name}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filters.get('ended') === 'true'}
          onChange={(event) => filters.change({ ended: event.target.checked ? 'true' : undefined })}
        />
        {words.withEnded}
      </label>
    </div>
  )
}

function NoPairings({ any }: { readonly any: boolean }) {
  return (
    <EmptyState icon={any ? 'search' : 'rings'} title={any ? words.noneFound : words.empty}>
      {any ? words.noneFoundNext : words.emptyNext}
    </EmptyState>
  )
}

interface Wanted {
  readonly typed: string
  readonly named: ReadonlySet<string>
  readonly tier: string
}

function matching({ typed, named, tier }: Wanted): (row: PairingRow) => boolean {
  const words = typed.trim()
  return (row) =>
    (tier === '' || row.tier === tier) &&
    (named.has(row.cadreId) ||
      named.has(row.personId) ||
      [row.cadreName, row.personName, row.unitName, row.cadreUnit, row.personUnit].some(
        (text) => text?.includes(words) === true,
      ))
}
