import type { Board, FigureName } from '@tongxin/contract/duties/duties'
import { FigureStrip, type StripFigure } from '../../ui/figures/figure-strip.tsx'
import {
  dueMeaning,
  figureLabels,
  figureStates,
  percent,
  sayContactRule,
  sayOthers,
  sayShort,
  boardWords as words,
} from '../../words/duties/board.ts'
import { states } from '../../words/duties/states.ts'
import { useBoardLink } from './board-link.ts'
import { CalendarMend } from './calendar-mend.tsx'
import { Clauses } from './clauses.tsx'

/** The four figures of the term and, where some are undecided or not judged, what is missing to their sum. */
export function BoardFigures({ board }: { readonly board: Board }) {
  const { total, contact, coverage, on, closing } = board
  const linkTo = useBoardLink()
  const [rule] = contact
  const others = total.unclear + total.new
  const shown: readonly FigureName[] = ['met', 'short', 'uncovered']
  const notes: Readonly<Record<FigureName, React.ReactNode>> = {
    met: rule ? `占 ${percent(total.met, total.due)}，${sayContactRule(rule)}` : '文件未规定次数',
    short: rule ? (
      <>
        {sayShort(rule, closing?.closedOn ?? on)} {rule.missing && <CalendarMend />}
      </>
    ) : (
      '文件未规定次数'
    ),
    uncovered: coverage.length > 0 ? '须全覆盖' : '文件未规定全覆盖',
    unclear: null,
    new: null,
  }
  const figures: StripFigure[] = [
    {
      label: '应联系',
      icon: 'people',
      value: total.due,
      unit: '人',
      to: linkTo({}),
      clause: <Clauses rules={coverage} />,
      note: (
        <span title={dueMeaning}>
          {board.rows.filter(({ unitId }) => unitId !== null).length} 个单位
          {others > 0 && `，其中${sayOthers(total)}`}
        </span>
      ),
    },
    ...shown.map((name) => figureOf(name, { board, note: notes[name], to: linkTo({ figure: name }) })),
  ]
  return (
    <FigureStrip
      label={words.figures}
      figures={figures}
      segments={[
        ...shown.map((name) => ({
          label: figureLabels[name],
          count: total[name],
          tone: states[figureStates[name]].tone,
        })),
        { label: `${figureLabels.unclear}或${figureLabels.new}`, count: others, tone: 'silent' as const },
      ]}
    />
  )
}

function figureOf(
  name: FigureName,
  { board, note, to }: { readonly board: Board; readonly note: React.ReactNode; readonly to: string },
): StripFigure {
  const { icon, tone } = states[figureStates[name]]
  const rules = name === 'uncovered' ? board.coverage : board.contact
  return {
    label: figureLabels[name],
    icon,
    tone,
    value: rules.length === 0 ? '—' : board.total[name],
    unit: '人',
    to,
    clause: <Clauses rules={rules} />,
    note,
  }
}
