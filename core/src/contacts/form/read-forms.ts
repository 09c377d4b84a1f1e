// What a filled registration form says, as rows of a table of old contacts: the same plan, checks and questions follow as for
// a table. Pure; who is meant only the roster can tell, and what is not clear stays a question.

import type { Day } from '../../calendar/day.ts'
import { type FilledForm, findForms } from './find-forms.ts'
import type { FormField, FormLabels } from './form-labels.ts'
import { raisedWords } from './form-lines.ts'
import { formInCell } from './form-named.ts'
import { textsOfContacts } from './labelled-texts.ts'
import { daysOf, hidesItsYear, openingDay } from './opening-day.ts'
import type { Paper } from './paper.ts'
import { noParticulars } from './particulars.ts'
import { splitContacts, type ToldContact, toldAtOnce } from './split-contacts.ts'
import { findTemplateForms, type TemplatePlaces } from './template-forms.ts'

/** The fields of a table of old contacts that a form can fill. */
export const formLineFields = [
  'heldOn',
  'cadre',
  'persons',
  'form',
  'place',
  'series',
  'initiatedBy',
  'spoke',
  'talk',
  'acts',
  'event',
  'brief',
  'topics',
  'raisedKind',
  'raised',
  'remark',
] as const
export type FormLineField = (typeof formLineFields)[number]

/** One contact of a form, as texts. */
export interface FormLine {
  readonly cells: Readonly<Record<FormLineField, string>>
  /** Other cadres who were there, by name; '' where none is named. */
  readonly companions: string
  readonly doubts: readonly FormDoubt[]
  /** Filled cells under labels nobody knows. */
  readonly others: FilledForm['others']
}

/** A cell that is not clear: why, what to do, and the values it may mean. */
export interface FormDoubt {
  readonly field: FormLineField
  readonly reason: string
  readonly fix: string
  readonly offers: readonly string[]
}

export interface FormGround {
  readonly today: Day
  /** The forms of contact of the document in force; none: the word behind the day is taken. */
  readonly forms: readonly string[]
  readonly labels: FormLabels
  /** The school's own templates, of which a filled form is known by its rows; the labels read every other. */
  readonly templates?: readonly TemplatePlaces[]
}

/** The contacts of all forms of a file; a form on which no contact was written gives none. `forms` tells how many there are. */
export function readForms(
  paper: Paper,
  ground: FormGround,
): Readonly<{ forms: number; lines: readonly FormLine[] }> {
  const own = findTemplateForms(paper, ground.templates ?? [])
  const forms = own.length > 0 ? own : findForms(paper, ground.labels)
  return { forms: forms.length, lines: forms.flatMap((form) => linesOf(form, ground)) }
}

function linesOf(form: FilledForm, ground: FormGround): readonly FormLine[] {
  const [filledOn, ...other] = daysOf(wordsOf(form.said, 'fillDate'), ground.today)
  const clear = other.length === 0 ? filledOn : undefined
  const around = clear !== undefined && clear <= ground.today ? clear : ground.today
  const telling: Telling = { ...ground, around, filledOn: clear }
  const told = form.listed.length > 0 ? listedContacts(form, telling) : toldContacts(form, telling)
  const names = { cadre: nameOf(form.said, 'cadre.name'), persons: nameOf(form.said, 'person.name') }
  const lines = told.map((one) => lineOf(one, telling))
  const raised = textsFor('suggestions', form, { told, around })
  const remarks = textsFor('remark', form, { told, around })
  return lines.map((line, at) => ({
    cells: { ...line.cells, ...names, ...raisedCells(raised.of(at)), remark: remarks.of(at) },
    doubts: [...line.doubts, ...raised.doubts(at, 'raised'), ...remarks.doubts(at, 'remark')],
    companions: line.companions,
    others: at === 0 ? form.others : [],
  }))
}

type Telling = FormGround & { readonly around: Day; readonly filledOn: Day | undefined }

/** Of one form with cells for day, form and place of their own, or of the tall cell that tells of several. */
function toldContacts({ said }: FilledForm, telling: Telling): readonly ToldContact[] {
  const told = splitContacts(said.get('contactBrief') ?? [], telling)
  const ownCells = [wordsOf(said, 'heldOn'), wordsOf(said, 'form'), wordsOf(said, 'place')]
  if (told.length > 1 || ownCells.every((cell) => cell === '')) return told
  const [only] = told
  return [withCells(only ?? nothingTold(telling), said, telling)]
}

function listedContacts({ listed }: FilledForm, telling: Telling): readonly ToldContact[] {
  return listed.map((row) => {
    const lines = row.get('contactBrief') ?? []
    // Where the day has a cell of its own, a day in the text begins nothing.
    const only = wordsOf(row, 'heldOn') === '' ? splitContacts(lines, telling)[0] : toldAtOnce(lines, telling)
    return withCells(only ?? nothingTold(telling), row, telling)
  })
}

type Said = FilledForm['said']

const nothingTold = ({ forms }: Telling): ToldContact => ({
  days: [],
  dayWritten: '',
  form: { kind: 'unclear', forms },
  place: '',
  brief: '',
  particulars: noParticulars,
})

function withCells(told: ToldContact, said: Said, { around, forms }: Telling): ToldContact {
  const day = wordsOf(said, 'heldOn')
  const form = wordsOf(said, 'form')
  return {
    ...told,
    ...(day === '' ? {} : { dayWritten: day, days: openingDay(day, around)?.days ?? daysOf(day, around) }),
    ...(form === '' ? {} : { form: formInCell(form, forms) }),
    place: wordsOf(said, 'place') || told.place,
  }
}

function lineOf(told: ToldContact, telling: Telling): Pick<FormLine, 'cells' | 'companions' | 'doubts'> {
  const [day, ...others] = told.days
  const isClear = day !== undefined && others.length === 0 && !hidesItsYear(told.dayWritten)
  const { form } = told
  const { companions, ...particulars } = told.particulars
  return {
    companions,
    cells: {
      ...particulars,
      heldOn: isClear ? day : told.dayWritten,
      form: form.kind === 'form' ? form.form : '',
      place: told.place,
      brief: told.brief,
      cadre: '',
      persons: '',
      raised: '',
      raisedKind: '',
      remark: '',
    },
    doubts: [
      ...(isClear ? [] : [doubtOfDay(told, telling)]),
      ...(form.kind === 'form' ? [] : [doubtOfForm(form.forms, telling)]),
    ],
  }
}

function doubtOfDay({ days, dayWritten }: ToldContact, { filledOn }: Telling): FormDoubt {
  if (days.length > 0)
    return { field: 'heldOn', reason: '看不清是哪一天', fix: '请选择或写明联系当天的日期', offers: days }
  return {
    field: 'heldOn',
    reason: dayWritten === '' ? '没有写联系日期' : '不是日期',
    fix: filledOn ? '请写明联系当天的日期；与填表时间同一天的，直接选用' : '请写明联系当天的日期',
    offers: filledOn ? [filledOn] : [],
  }
}

function doubtOfForm(offers: readonly string[], { forms }: Telling): FormDoubt {
  const isGuess = offers.length < forms.length
  return {
    field: 'form',
    reason: isGuess ? '写的不是制度文件中的形式' : '没有写明联系形式',
    fix: offers.length > 0 ? `请选择：${offers.join('、')}` : '请写明联系形式',
    offers,
  }
}

type ToldTexts = { readonly told: readonly ToldContact[]; readonly around: Day }

/** The texts of a cell by contact; one that names no contact is put to the last and asked about. */
function textsFor(field: 'suggestions' | 'remark', form: FilledForm, { told, around }: ToldTexts) {
  if (form.listed.length > 0) {
    const texts = form.listed.map((row, at) =>
      textsOfContacts(row.get(field) ?? [], [known(told[at])], around),
    )
    return { of: (at: number) => joined(texts[at] ?? []), doubts: () => [] }
  }
  const texts = textsOfContacts(form.said.get(field) ?? [], told.map(known), around)
  const last = told.length - 1
  return {
    of: (at: number) => joined(texts.filter(({ of = last }) => of === at)),
    doubts: (at: number, of: FormLineField): readonly FormDoubt[] => {
      const open = at === last && told.length > 1 && texts.some((text) => text.of === undefined)
      if (!open) return []
      const fix = '是这一次的请选用，不是的请改为空后在那一次补上'
      return [
        {
          field: of,
          reason: '没有写明是哪一次联系的，先放在最后一次',
          fix,
          offers: [joined(texts.filter(({ of: one = last }) => one === last))],
        },
      ]
    },
  }
}

function known(told: ToldContact | undefined) {
  const [day, ...others] = told?.days ?? []
  return {
    day: others.length === 0 ? day : undefined,
    form: told?.form.kind === 'form' ? told.form.form : undefined,
  }
}

const joined = (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => text).join('\n')

/** 困难诉求：… is a difficulty, and without such a word it is a suggestion. */
function raisedCells(text: string): Pick<FormLine['cells'], 'raised' | 'raisedKind'> {
  const word = raisedWords.map(([, one]) => one).find((one) => new RegExp(`^${one}[：:]`).test(text))
  return word === undefined
    ? { raised: text, raisedKind: '' }
    : { raised: text.slice(word.length + 1).trimStart(), raisedKind: word }
}

const wordsOf = (said: Said, field: FormField, between = ' ') =>
  (said.get(field) ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[年月日\s_＿]+$/u.test(line))
    .join(between)

/** A post behind the name is none of it: 卞怀瑾（党委书记）. On lines of their own are several. */
const nameOf = (said: Said, field: FormField) =>
  wordsOf(said, field, '、')
    .replace(/([·•])、|、(?=[（(])/gu, '$1')
    .replace(/[（(][^）)]*[）)]/gu, '')
    .trim()
