import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { StateMark } from '../../ui/state-mark.tsx'
import type { StateName } from '../../words/duties/states.ts'
import { editorWords } from '../../words/pairing/list-editor.ts'
import { quotaRange, figureWords as words } from '../../words/pairing/list-figures.ts'
import { Clauses } from './clauses.tsx'
import type { ListEditor } from './editor/use-list-editor.ts'
import { UrgeUncovered } from './urge-list.tsx'
import './list-figures.css'

interface ListFiguresProps {
  readonly page: ListPage
  readonly editor: ListEditor
}

/** Coverage, quota and what was kept; those the last step moved are marked. */
export function ListFigures({ page, editor }: ListFiguresProps) {
  return (
    <section className="card list-figures" aria-label={editorWords.figures}>
      <Coverage page={page} changed={movedBy(editor, 'coverage')} />
      <Quota page={page} changed={movedBy(editor, 'quota')} />
      <Kept page={page} changed={movedBy(editor, 'kept')} />
    </section>
  )
}

interface OneFigureProps {
  readonly page: ListPage
  readonly changed: boolean
}

function movedBy({ last }: ListEditor, figure: 'coverage' | 'quota' | 'kept'): boolean {
  return last !== undefined && last.effect[figure].before !== last.effect[figure].after
}

function Coverage({ page, changed }: OneFigureProps) {
  const { required, covered, uncovered, unknown, of } = page.coverage
  const finding = page.persons.find((person) => person.finding)?.finding
  return (
    <div className="list-figure" data-changed={changed}>
      <h2>
        {words.coverage} {finding && <Clauses cites={finding.cites} />}
      </h2>
      {required ? (
        <>
          <Count value={covered} rest={words.coverageOf(of)} />
          <div className="list-figure-note">
            {uncovered > 0 && <StateMark state="uncovered">{words.uncovered(uncovered)}</StateMark>}
            {unknown > 0 && <StateMark state="unknown">{words.unknown(unknown)}</StateMark>}
            <UrgeUncovered page={page} />
            {uncovered + unknown === 0 && <StateMark state="covered">{words.allCovered}</StateMark>}
          </div>
        </>
      ) : (
        <StateMark state="silent">{words.notRequired}</StateMark>
      )}
    </div>
  )
}

function Quota({ page, changed }: OneFigureProps) {
  const { kept, short, over, of } = page.quota
  const judged = page.cadres.find((cadre) => cadre.quota.finding)
  const withElsewhere = page.cadres.filter((cadre) => cadre.quota.elsewhere > 0).length
  const unjudged = of - kept - short - over
  return (
    <div className="list-figure" data-changed={changed}>
      <h2>
        {words.quota} {judged && quotaRange(judged.quota)}{' '}
        {judged?.quota.finding && <Clauses cites={judged.quota.finding.cites} />}
      </h2>
      {judged ? (
        <>
          <Count value={kept} rest={words.quotaOf(of)} />
          <div className="list-figure-note">
            {short > 0 && <StateMark state="short">{words.short(short)}</StateMark>}
            {over > 0 && <StateMark state="over">{words.over(over)}</StateMark>}
            {unjudged > 0 && <StateMark state={unjudgedState(page)}>{words.notJudged(unjudged)}</StateMark>}
            {withElsewhere > 0 && <span>{words.withElsewhere(withElsewhere)}</span>}
            {kept === of && <StateMark state="met">{words.inRange}</StateMark>}
          </div>
        </>
      ) : (
        <StateMark state="silent" />
      )}
    </div>
  )
}

/** Which word stands for those neither kept nor broken: what their own findings say. */
function unjudgedState({ cadres }: ListPage): StateName {
  const states = cadres.map((cadre) => cadre.quota.finding?.state)
  const order = ['undecided', 'delegated', 'unknown', 'silent'] as const
  return order.find((state) => states.includes(state)) ?? 'not-applicable'
}

function Kept({ page, changed }: OneFigureProps) {
  const { kept, of } = page.kept
  // Once in force the list has itself become what stands: only what it kept and what it began can be told.
  const inForce = page.head.effectiveOn !== null
  const note = of === 0 ? words.nothingBefore : words.moved(of - kept)
  return (
    <div className="list-figure" data-changed={changed}>
      <h2>{words.kept}</h2>
      <Count value={kept} rest={inForce ? words.pairs : words.keptOf(of)} />
      <div className="list-figure-note">{inForce ? words.newPairs(page.lines.length - kept) : note}</div>
    </div>
  )
}

function Count({ value, rest }: { readonly value: number; readonly rest: string }) {
  return (
    <p className="list-figure-number">
      <b>{value}</b> {rest}
    </p>
  )
}
