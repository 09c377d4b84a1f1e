import { day } from '@tongxin/core/calendar/day'
import { expect, it } from 'vitest'
import { unitNamesOf } from './unit-names.ts'

const unit = (unitId: string, name: string, from: string | null, to: string | null) => ({
  id: `${unitId} ${name}`,
  unitId,
  name,
  shortName: null,
  kind: '二级党组织',
  parentId: null,
  sortOrder: 1,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})
const now = [unit('lit', '文学院', '2024-09-01', null)]
const names = unitNamesOf(now, [
  ...now,
  unit('lit', '中国语言文学系', null, '2024-09-01'),
  unit('old', '函授部', null, '2020-07-01'),
])

it.each([
  ['中国语言文学系', '是以前的名称', '请改为“文学院”'],
  ['函 授部', '这个单位已经撤销', '请改为现在的单位'],
  ['文学苑', '名册中没有这个单位', '是不是“文学院”；或先导入单位'],
  ['水产学院分院', '名册中没有这个单位', '请改为名册中的单位名称，或先导入单位'],
])('%s is nobody’s name today: %s', (written, reason, fix) => {
  expect(names.find(written)).toBeUndefined()
  expect(names.unknown(written)).toMatchObject({ reason, fix })
})
