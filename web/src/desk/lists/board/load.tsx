import type { ListCadre } from '@tongxin/contract/pairing/pairing'
import { StateMark } from '../../../ui/state-mark.tsx'
import { editorWords as words } from '../../../words/pairing/list-editor.ts'
import { quotaRange } from '../../../words/pairing/list-figures.ts'

const mostBoxes = 6

/** Load against quota: a box per place and n/m, or in words why there is nothing to hold it against. */
export function Load({ quota }: { readonly quota: ListCadre['quota'] }) {
  const { elsewhere, atLeast, atMost, finding } = quota
  const load = allOf(quota)
  const places = atMost ?? atLeast
  if (!finding) return <Unjudged load={load} state="silent" />
  const { state } = finding
  if (state === 'delegated' || state === 'undecided' || state === 'unknown' || state === 'silent')
    return <Unjudged load={load} state={state} />
  if (places === null) return <Unjudged load={load} state={state} />
  return (
    <span className="load" role="img" aria-label={words.load(load, quotaRange(quota))}>
      <span className="load-boxes" aria-hidden="true">
        {boxes(load, places).map(([key, kind]) => (
          <i key={key} data-kind={kind} />
        ))}
      </span>
      <span>
        <b>{load}</b>/{places}
      </span>
      <Broken load={load} atLeast={atLeast} atMost={atMost} />
      {elsewhere > 0 && <small className="load-elsewhere">{words.elsewhere(elsewhere)}</small>}
    </span>
  )
}

/** With those of other lists, as the rule counts them. */
export function allOf({ load, elsewhere }: Pick<ListCadre['quota'], 'load' | 'elsewhere'>): number {
  return load + elsewhere
}

function Broken({ load, atLeast, atMost }: Pick<ListCadre['quota'], 'load' | 'atLeast' | 'atMost'>) {
  if (atLeast !== null && load < atLeast)
    return (
      <StateMark state="short" size={14}>
        {words.lacks(atLeast - load)}
      </StateMark>
    )
  if (atMost !== null && load > atMost)
    return (
      <StateMark state="over" size={14}>
        {words.exceeds(load - atMost)}
      </StateMark>
    )
  return null
}

interface UnjudgedProps {
  readonly load: number
  readonly state: React.ComponentProps<typeof StateMark>['state']
}

function Unjudged({ load, state }: UnjudgedProps) {
  return (
    <span className="load">
      {words.people(load)} <StateMark state={state} size={14} />
    </span>
  )
}

/** Filled, free, and beyond the quota; many places are drawn as few. */
function boxes(load: number, places: number): readonly (readonly [string, string])[] {
  const drawn = Math.min(Math.max(load, places), mostBoxes)
  return Array.from({ length: drawn }, (_, index) => {
    const kind = index >= load ? 'free' : index >= places ? 'over' : 'filled'
    return [`${index}`, kind] as const
  })
}
