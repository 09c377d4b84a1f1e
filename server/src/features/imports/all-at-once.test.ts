// Whatever is wrong in a row is told with the rest of it: who mends a table should not find the next mistake only after the first.
import * as contract from '@tongxin/contract/imports/imports'
import { expect, test } from 'vitest'
import { importOffice } from '../../testing/import-office.ts'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
await createSampleSchool(app)
const office = await app.signIn('office')
const { previewOf, commit } = importOffice(office)

async function told(...[kind, lines]: Parameters<typeof previewOf>) {
  const { problems } = await previewOf(kind, lines)
  return problems.map(({ row, header, value, reason }) => `${row} ${header} ${value}：${reason}`)
}

test('of a person: the unit, the pinyin and the number beside a cell that cannot be read', async () => {
  const heads = ['姓名', '姓名拼音', '工号', '单位', '政治面貌', '出生年月', '去世日期']
  const lines = [
    heads,
    ['姜闻道', 'jiang', '2002', '文学苑', '某某党', '', ''],
    ['柏予安', '', '', '文学院', '党员', '', ''],
    ['柏予安', '', '2001', '文学院', '民盟', '', ''],
    ['商若谷', 'shang', '2301', '没有院', '民盟', '1980', '1970'],
    ['司空见', '', '2301', '没有院', '民盟', '', ''],
  ]
  expect(await told('persons', lines)).toEqual([
    '2 姓名拼音 jiang：姓名有 3 个字，拼音与字数对不上',
    '2 工号 2002：这个工号在名册中是“温如玉”',
    '2 单位 文学苑：名册中没有这个单位',
    '2 政治面貌 某某党：不是政治面貌',
    '3 政治面貌 党员：不是政治面貌',
    '4 姓名 柏予安：与第 3 行是同一人',
    '5 姓名拼音 shang：姓名有 3 个字，拼音与字数对不上',
    '5 单位 没有院：名册中没有这个单位',
    '5 去世日期 1970：去世日期早于出生年月',
    '6 工号 2301：与第 5 行重复',
    '6 单位 没有院：名册中没有这个单位',
  ])
})

test('of a table without a required column: the units of its rows all the same', async () => {
  expect(
    await told('persons', [
      ['姓名', '单位'],
      ['姜闻道', '文学苑'],
    ]),
  ).toEqual(['1 政治面貌 ：缺少这一列', '2 单位 文学苑：名册中没有这个单位'])
})

test('of a cadre: every unit of a cell, and what is offered for one of them keeps the others', async () => {
  const heads = ['姓名', '工号', '单位', '职务', '政治面貌', '分管联系单位', '联系点']
  const preview = await previewOf('cadres', [
    heads,
    ['滕望舒', '1301', '文学院', '院长', '某某党', '文学院、机电工程学苑、没有处', '文学苑'],
  ])
  const cell = '文学院、机电工程学苑、没有处'
  const mended = '文学院、机电工程学院、没有处'
  expect(
    preview.problems.map(({ header, value, reason, offers }) => [header, value, reason, offers]),
  ).toEqual([
    ['政治面貌', '某某党', '不是政治面貌', []],
    [
      ...['分管联系单位', cell, '其中“机电工程学苑”名册中没有这个单位'],
      [{ column: 'F', label: '机电工程学院', value: mended }],
    ],
    ['分管联系单位', cell, '其中“没有处”名册中没有这个单位', []],
    ['联系点', '文学苑', '名册中没有这个单位', [{ column: 'G', label: '文学院', value: '文学院' }]],
  ])
})

test('of a unit: the one it stands below, also where that one’s own row is not in order', async () => {
  const heads = ['单位名称', '类别', '上级单位']
  const preview = await previewOf('units', [
    heads,
    ['中文系', '', '没有的单位'],
    ['古典文献研究所', '系', '中文系'],
    ['戏剧系', '系', '也没有的单位'],
    ['戏剧研究所', '系', '戏剧系'],
    ['戏剧资料室', '系', '戏剧研究所'],
  ])
  expect(preview.problems.map(({ row, header, reason }) => `${row} ${header}：${reason}`)).toEqual([
    '2 类别：必填项为空',
    '2 上级单位：名册和本表中都没有这个单位',
    '3 上级单位：这个单位在本表第 2 行，那一行还有问题',
    '4 上级单位：名册和本表中都没有这个单位',
    '5 上级单位：这个单位在本表第 4 行，那一行还有问题',
    '6 上级单位：这个单位在本表第 5 行，那一行还有问题',
  ])
  expect(await commit(preview, true)).toMatchObject({ ok: true, value: { added: 0, leftOut: 5 } })
})

test('a mended cell is judged with the rest of its row', async () => {
  const preview = await previewOf('persons', [
    ['姓名', '单位', '政治面貌'],
    ['姜闻道', '文学苑', '某某党'],
  ])
  const mended = await office.call(contract.adjustImport, {
    params: { id: preview.id },
    body: { columns: {}, edits: [{ row: 2, column: 'C', value: '民盟' }] },
    version: preview.version,
  })
  expect(mended).toMatchObject({ ok: true, value: { problems: [{ header: '单位', value: '文学苑' }] } })
})
