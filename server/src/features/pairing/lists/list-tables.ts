import type { ListForm } from '@tongxin/contract/pairing/list-file'
import type { ListPage, ListPerson } from '@tongxin/contract/pairing/pairing'
import type { Human } from '@tongxin/core/roster/human'
import { hasAssistants } from './assisted-lines.ts'
import { postOn } from './list-rows.ts'
import type { ListSubject } from './list-subject.ts'

/** One printed column: for Excel `chars` wide, in Word `width` of the whole; merged over the rows of a cadre. */
export type ListColumn = {
  readonly header: string
  readonly chars: number
  readonly width: number
  readonly merged?: true
  readonly center?: true
  readonly value: (line: PrintedLine) => string
}

/** One pair as a table prints it; `cadreNo` counts the cadres, `no` the pairs. */
export type PrintedLine = {
  readonly no: number
  readonly cadreNo: number
  readonly cadre: Side
  readonly person: Side & { readonly unitName: string; readonly category: string }
  readonly tierName: string
  readonly since: string
  readonly kept: boolean
  readonly assistants: readonly string[]
}
type Side = { readonly id: string; readonly name: string; readonly post: string }

export type PrintedTable = {
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
  /** The pairs of each cadre, one after the other. */
  readonly blocks: readonly number[]
}

/** The pairs as the form prints them: cadres in their order, a cadre who has left the tier last, still named. */
export function listTable(form: ListForm, page: ListPage, subject: ListSubject): PrintedTable {
  const lines = printedLines(page, subject.facts.humans)
  const columns = withAssistants(columnsOf[form], subject)
  const sizes = new Map<string, number>()
  for (const { cadre } of lines) sizes.set(cadre.id, (sizes.get(cadre.id) ?? 0) + 1)
  return {
    columns,
    rows: lines.map((line) => columns.map(({ value }) => value(line))),
    blocks: [...sizes.values()],
  }
}

const cadreName = { header: '领导', chars: 12, width: 4, value: ({ cadre }: PrintedLine) => cadre.name }
const cadrePost = { header: '领导职务', chars: 24, width: 5, value: ({ cadre }: PrintedLine) => cadre.post }
const personName = {
  header: '联谊对象',
  chars: 16,
  width: 5,
  value: ({ person }: PrintedLine) => person.name,
}
const unit = { header: '单位', chars: 24, width: 5, value: ({ person }: PrintedLine) => person.unitName }
const post = { header: '职务', chars: 24, width: 5, value: ({ person }: PrintedLine) => person.post }
const merged = { merged: true, center: true } as const

const columnsOf: Readonly<Record<ListForm, readonly ListColumn[]>> = {
  pairs: [
    { header: '层级', chars: 20, width: 4, value: ({ tierName }) => tierName },
    cadreName,
    cadrePost,
    personName,
    unit,
    post,
  ],
  list: [
    { header: '序号', chars: 6, width: 3, center: true, value: ({ no }) => String(no) },
    { ...cadreName, ...merged },
    { ...cadrePost, ...merged },
    { ...personName, center: true },
    unit,
    post,
    { header: '类别', chars: 24, width: 5, value: ({ person }) => person.category },
    {
      header: '结对起',
      chars: 14,
      width: 6,
      center: true,
      value: ({ since, kept }) => (kept ? since : '新结对'),
    },
  ],
  allocation: [
    { header: '序号', chars: 6, width: 2.7, ...merged, value: ({ cadreNo }) => String(cadreNo) },
    { ...cadreName, header: '领导姓名', ...merged },
    { ...cadrePost, header: '职务', ...merged },
    { ...personName, header: '联谊对象姓名', center: true },
    { ...unit, header: '所在单位' },
    { ...post, header: '对象职务' },
  ],
}

/** After the post of the person, where the document has assistants. */
function withAssistants(columns: readonly ListColumn[], subject: ListSubject): readonly ListColumn[] {
  if (!hasAssistants(subject)) return columns
  const after = columns.findIndex(({ value }) => value === post.value) + 1
  return [...columns.slice(0, after), assistants, ...columns.slice(after)]
}

const assistants: ListColumn = {
  header: '协助人',
  chars: 16,
  width: 4,
  value: (line) => line.assistants.join('、'),
}

export function printedLines(page: ListPage, humans: readonly Human[]): readonly PrintedLine[] {
  const { head, cadres, lines, persons } = page
  const all = new Map<string, Human>(humans.map((human) => [human.id, human]))
  const order = new Map(cadres.map((cadre, index) => [cadre.id, { cadre, index }]))
  const known = new Map(persons.map((person) => [person.id, person]))
  const gone = [...new Set(lines.map(({ cadreId }) => cadreId))].filter((id) => !order.has(id))
  const place = (id: string) => order.get(id)?.index ?? cadres.length + gone.indexOf(id)
  const sorted = [...lines].sort((a, b) => place(a.cadreId) - place(b.cadreId))
  // Who has left the board since keeps the post of the day the list took effect.
  const postThen = (id: string) => {
    const human = all.get(id)
    return human && head.effectiveOn !== null ? postOn(human, head.effectiveOn) : ''
  }
  const shown = [...new Set(sorted.map(({ cadreId }) => cadreId))]
  return sorted.map((line, index) => ({
    no: index + 1,
    cadreNo: shown.indexOf(line.cadreId) + 1,
    cadre: {
      id: line.cadreId,
      name: all.get(line.cadreId)?.name ?? '',
      post: order.get(line.cadreId)?.cadre.post ?? postThen(line.cadreId),
    },
    person: {
      id: line.personId,
      name: line.personName,
      unitName: line.personUnit,
      post: known.get(line.personId)?.post ?? postThen(line.personId),
      category: categoryOf(known.get(line.personId)),
    },
    tierName: head.tierName,
    since: line.since ?? '',
    kept: line.continues,
    assistants: line.assistants ?? [],
  }))
}

/** As the page shows it: what the reader may not see of a person is already left out of the label. */
function categoryOf(person: ListPerson | undefined): string {
  return person?.target?.label ?? ''
}
