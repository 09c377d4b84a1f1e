import { employmentLabel, employmentStatuses } from '@tongxin/core/roster/employment-status'
import type { FactKind } from '@tongxin/core/roster/human-sheet'
import { identityLevels, usualIdentities } from '@tongxin/core/roster/identity-words'
import { parties } from '@tongxin/core/roster/party'

export interface Option {
  readonly value: string
  readonly label: string
}

/** How a cell of a kind of fact is edited and read. */
export interface FactColumn {
  readonly field: string
  readonly title: string
  /** offered: words are suggested, others may be typed. */
  readonly as: 'text' | 'select' | 'offered' | 'flag'
  readonly options?: readonly Option[]
  readonly width?: number
}

const same = (words: readonly string[]): Option[] => words.map((word) => ({ value: word, label: word }))
const paired = (pairs: readonly (readonly [string, string])[]): Option[] =>
  pairs.map(([value, label]) => ({ value, label }))

/** The columns of every kind; units are those of today and those the sheet names already. */
export function factColumns(units: readonly Option[]): Readonly<Record<FactKind, readonly FactColumn[]>> {
  const unit: FactColumn = { field: 'unitId', title: '单位', as: 'select', options: units, width: 200 }
  return { ...workColumns(unit), ...standingColumns }
}

type WorkKind = 'roles' | 'posts' | 'employments' | 'portfolios'

/** What is held in a unit. */
function workColumns(unit: FactColumn): Readonly<Record<WorkKind, readonly FactColumn[]>> {
  return {
    roles: [
      {
        field: 'role',
        title: '名册',
        as: 'select',
        width: 150,
        options: paired([
          ['cadre', '党员领导干部'],
          ['person', '党外代表人士'],
        ]),
      },
      unit,
      { field: 'sortOrder', title: '排序', as: 'text', width: 72 },
    ],
    posts: [
      { field: 'title', title: '职务', as: 'text', width: 160 },
      unit,
      { field: 'body', title: '所在班子', as: 'text', width: 180 },
      { field: 'rank', title: '职级', as: 'text', width: 88 },
      { field: 'isMain', title: '主要', as: 'flag', width: 56 },
    ],
    employments: [
      {
        field: 'status',
        title: '在职情况',
        as: 'select',
        width: 120,
        options: employmentStatuses.map(([status]) => ({ value: status, label: employmentLabel(status) })),
      },
      unit,
    ],
    portfolios: [
      {
        field: 'kind',
        title: '类别',
        as: 'select',
        width: 140,
        options: paired([
          ['in-charge', '分管联系单位'],
          ['contact-point', '联系点'],
        ]),
      },
      unit,
    ],
  }
}

/** What somebody is, wherever they work. */
const standingColumns: Readonly<Record<Exclude<FactKind, WorkKind>, readonly FactColumn[]>> = {
  memberships: [
    {
      field: 'party',
      title: '政治面貌',
      as: 'select',
      width: 200,
      options: parties.map(({ code, name }) => ({ value: code, label: name })),
    },
  ],
  qualifications: [
    {
      field: 'kind',
      title: '类别',
      as: 'select',
      width: 96,
      options: paired([
        ['title', '职称'],
        ['degree', '学位'],
      ]),
    },
    { field: 'word', title: '名称', as: 'text', width: 160 },
  ],
  identities: [
    { field: 'word', title: '身份', as: 'offered', width: 180, options: same(usualIdentities) },
    {
      field: 'level',
      title: '级别',
      as: 'select',
      width: 112,
      options: identityLevels.map(([level, label]) => ({ value: level, label })),
    },
    { field: 'role', title: '担任职务', as: 'text', width: 128 },
    { field: 'organisation', title: '所在组织', as: 'text', width: 160 },
  ],
  registers: [
    { field: 'register', title: '名册', as: 'offered', width: 260, options: same(['党外代表人士']) },
  ],
}
