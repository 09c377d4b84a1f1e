/** An invented college's short document, sound and complete: tests change one thing in it. */
export const smallPolicy = {
  id: 'mingde-2031',
  title: '明德学院联谊交友办法',
  effective: '2031-03-01',
  extent: 'whole',
  roles: { ufwd: '统战部', committee: '党委会' },
  periods: { 'wrap-up': { months: [6] } },
  tiers: [
    {
      id: 'school',
      cadres: { body: '党委会', party: 'CPC' },
      targets: [
        {
          id: 'seats',
          is: { party: 'outside', identity: { is: '政协委员', level: { atLeast: 'prefecture' } } },
          soft: { employment: 'active' },
        },
      ],
      list: {
        steps: [
          { act: 'propose', by: 'ufwd' },
          { act: 'decide', by: 'committee' },
          { act: 'file', by: 'ufwd', within: '7 working-days' },
        ],
      },
    },
  ],
  requirements: [
    {
      id: 'quota',
      bearer: 'cadre',
      of: { tier: 'school' },
      count: 'pairing',
      atLeast: 1,
      atMost: 2,
      force: 'must',
      cite: { 第四条: '一至二名' },
    },
    {
      id: 'talk',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      where: { act: '谈心', initiatedBy: 'cadre' },
      atLeast: 1,
      target: 2,
      force: 'must',
    },
    {
      id: 'visit',
      bearer: 'pairing',
      after: 'hardship',
      count: 'contact',
      where: { act: '看望' },
      atLeast: 1,
      force: 'must',
    },
    {
      id: 'summary',
      bearer: 'office',
      of: { role: 'ufwd' },
      every: 'wrap-up',
      count: 'document',
      where: { kind: '汇总' },
      atLeast: 1,
      force: 'must',
    },
  ],
  forms: [{ id: '座谈会', group: true, counts: 'spoke' }],
  silent: ['coverage', 'assessment', 'inspection', 'requests'],
}
