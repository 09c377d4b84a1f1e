// Invented: whoever has to pass a pair on after 人员变动 hands it over.
export const source = `
id: qingxi-2026
title: 清溪学院联谊交友办法
effective: 2026-03-01
extent: whole
roles: { ufwd: 统战部, unitOrg: 二级党组织 }
vocabulary: { events: [人员变动] }
tiers:
  - id: unit
    label: 二级单位
    cadres: { body: 二级学院（部）党组织班子, party: CPC }
    scope: ownUnit
    targets: [{ id: all-unit, is: { party: outside }, cite: { 第二条: 党外代表人士 } }]
    list: [{ act: decide, by: unitOrg }]
requirements:
  - { id: handover, label: 做好交接, bearer: pairing, after: 人员变动, within: 30 days, count: handover, atLeast: 1, force: must, cite: { 第五条: 做好交接，保证工作的连续性 } }
forms: [{ id: 个别谈心, cite: { 第四条: 个别谈心 } }]
silent: [coverage]
`
