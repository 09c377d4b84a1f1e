// A small invented school for tests of other nouns, entered through the product's own commands.
//
//   校领导 (学校)           闻远山 cadre, 校党委书记, body 学校党委班子, in charge of 文学院 and 机电工程学院
//   文学院 (二级党组织)      卞怀瑾 cadre, 党委书记 · 滕望舒 cadre, 副书记 (both body 二级学院（部）党组织班子)
//     persons: 柏予安 民盟 教授, 省级政协委员 · 温如玉 无党派 副教授 · 阿勒腾·叶尔兰 群众, 哈萨克族 · 商秋池 民进, 归国留学人员
//   机电工程学院 (二级党组织) 汤若谷 cadre, 党委书记
//     persons: 陆知行 九三 教授, 民主党派基层组织职务 主要负责人 · 宁致和 民建 · 简清和 无党派 青年教师
//   图书馆 (部门)            person: 乐正书 致公党, retired since 2026-03-01
//
// Every fact has no recorded beginning unless said; everything was entered on 2026-09-01 (`enteredAt`). All eight
// persons are on the register 党外代表人士. Terms: 2025-2026-1 and -2, 2026-2027-1 (2026-09-01 to 2027-02-20
// inclusive), 2026-2027-2. Staff numbers: cadres 1001–1004, persons 2001–2008.

import { type Day, day } from '@tongxin/core/calendar/day'
import { termId } from '@tongxin/core/calendar/term'
import type { SentSheet } from '@tongxin/core/roster/human-sheet'
import { recordTerms } from '../features/calendar/commands.ts'
import { recordHuman, recordUnit } from '../features/roster/commands.ts'
import type { Work } from '../platform/work.ts'
import { must } from './must.ts'
import type { TestApp } from './test-app.ts'

export type SampleSchool = {
  readonly units: Readonly<Record<'leaders' | 'literature' | 'engineering' | 'library', string>>
  readonly cadres: Readonly<Record<'wen' | 'bian' | 'teng' | 'tang', string>>
  readonly persons: Readonly<
    Record<'bai' | 'wenruyu' | 'yerlan' | 'shang' | 'lu' | 'ning' | 'jian' | 'yuezheng', string>
  >
}

const enteredAt = '2026-09-01T09:00:00+08:00'

/** Enters the school on 2026-09-01 and sets the clock back to the day it was. */
export async function createSampleSchool(app: TestApp): Promise<SampleSchool> {
  const now = app.clock.now().toISOString()
  app.clock.set(enteredAt)
  const school = await app.arrange(enterSchool)
  app.clock.set(now)
  return school
}

async function enterSchool(work: Work<null>): Promise<SampleSchool> {
  await enterTerms(work)
  const units = {
    leaders: await enterUnit(work, '校领导', '学校'),
    literature: await enterUnit(work, '文学院', '二级党组织'),
    engineering: await enterUnit(work, '机电工程学院', '二级党组织'),
    library: await enterUnit(work, '图书馆', '部门'),
  }
  const cadres = {
    wen: await enterCadre(
      work,
      ['1001', '闻远山', units.leaders, '校党委书记', '学校党委班子'],
      [units.literature, units.engineering],
    ),
    bian: await enterCadre(work, ['1002', '卞怀瑾', units.literature, '党委书记', teamOfUnit]),
    teng: await enterCadre(work, ['1003', '滕望舒', units.literature, '党委副书记', teamOfUnit]),
    tang: await enterCadre(work, ['1004', '汤若谷', units.engineering, '党委书记', teamOfUnit]),
  }
  const { literature, engineering, library } = units
  const persons = {
    bai: await enterPerson(work, ['2001', '柏予安', literature, '05'], {
      title: '教授',
      identity: { word: '政协委员', level: 'provincial' },
    }),
    wenruyu: await enterPerson(work, ['2002', '温如玉', literature, '12'], { title: '副教授' }),
    yerlan: await enterPerson(work, ['2003', '阿勒腾·叶尔兰', literature, '13'], { ethnicity: '哈萨克族' }),
    shang: await enterPerson(work, ['2004', '商秋池', literature, '07'], {
      identity: { word: '归国留学人员' },
    }),
    lu: await enterPerson(work, ['2005', '陆知行', engineering, '10'], {
      title: '教授',
      identity: { word: '民主党派基层组织职务', role: '主要负责人' },
    }),
    ning: await enterPerson(work, ['2006', '宁致和', engineering, '06'], { title: '副教授' }),
    jian: await enterPerson(work, ['2007', '简清和', engineering, '12'], { identity: { word: '青年教师' } }),
    yuezheng: await enterPerson(work, ['2008', '乐正书', library, '09'], { retiredOn: day('2026-03-01') }),
  }
  return { units, cadres, persons }
}

const teamOfUnit = '二级学院（部）党组织班子'
const always = { from: null, to: null }

async function enterTerms(work: Work<null>): Promise<void> {
  const term = (id: string, from: string, to: string) => ({
    id: termId(id),
    from: day(from),
    to: day(to),
    teaching: null,
  })
  const terms = [
    term('2025-2026-1', '2025-09-01', '2026-02-15'),
    term('2025-2026-2', '2026-02-15', '2026-09-01'),
    term('2026-2027-1', '2026-09-01', '2027-02-21'),
    term('2026-2027-2', '2027-02-21', '2027-09-01'),
  ]
  must(await recordTerms(work, { version: 0, terms, yearsWithoutTerms: [] }))
}

async function enterUnit(work: Work<null>, name: string, kind: string): Promise<string> {
  const sent = { name, shortName: null, kind, parentId: null, sortOrder: 0, ...always }
  return must(await recordUnit(work, { id: work.ids.next(), version: null, sent })).id
}

type CadreLine = readonly [staffNo: string, name: string, unitId: string, title: string, body: string]

async function enterCadre(
  work: Work<null>,
  line: CadreLine,
  inCharge: readonly string[] = [],
): Promise<string> {
  const [staffNo, name, unitId, title, body] = line
  const sent: SentSheet = {
    detail: { name, staffNo, gender: '男', born: '1970' },
    facts: {
      roles: [{ role: 'cadre', unitId, sortOrder: Number(staffNo) - 1000, ...always }],
      memberships: [{ party: '01', ...always }],
      employments: [{ unitId, status: 'active', ...always }],
      posts: [{ unitId, title, body, rank: null, isMain: true, ...always }],
      portfolios: inCharge.map((unit) => ({ unitId: unit, kind: 'in-charge' as const, ...always })),
    },
  }
  return must(await recordHuman(work, { id: work.ids.next(), version: null, sent })).id
}

type PersonLine = readonly [staffNo: string, name: string, unitId: string, party: string]
type PersonMore = {
  readonly title?: string
  readonly ethnicity?: string
  readonly identity?: { readonly word: string; readonly role?: string; readonly level?: string }
  readonly retiredOn?: Day
}

export async function enterPerson(work: Work<null>, line: PersonLine, more: PersonMore): Promise<string> {
  const [staffNo, name, unitId, party] = line
  const { title, identity, ethnicity, retiredOn } = more
  const active = { unitId, status: 'active', from: null, to: retiredOn ?? null }
  const sent: SentSheet = {
    detail: {
      name,
      staffNo,
      gender: '女',
      born: '1980-01',
      phone: `1380000${staffNo}`,
      ethnicity: ethnicity ?? null,
    },
    facts: {
      roles: [{ role: 'person', unitId, sortOrder: 0, ...always }],
      memberships: [{ party, ...always }],
      employments: retiredOn ? [active, { unitId, status: 'retired', from: retiredOn, to: null }] : [active],
      qualifications: title ? [{ kind: 'title', word: title, ...always }] : [],
      identities: identity ? [{ role: null, level: null, organisation: null, ...identity, ...always }] : [],
      registers: [{ register: '党外代表人士', ...always }],
    },
  }
  return must(await recordHuman(work, { id: work.ids.next(), version: null, sent })).id
}
