/** Words of the draft form for tiers, their targets and the steps of their lists. */
export const tierFormWords = {
  scope: '选人范围',
  least: (rule: string) => `${rule}：下限`,
  most: (rule: string) => `${rule}：上限`,
  pairTerm: '结对期限',
  who: (condition: string) => `结对干部的${condition}`,
  adjust: '名单调整',
  assistants: '协助联系的人',
  assign: '结对方式',
  priority: '优先次序',
  priorityHint: '1 最先；可不填',
  soft: '一般应具备的条件',
  ofTier: (target: string, tier: string) => `${target}（${tier}）`,
  stepsOf: (tier: string) => `${tier}名单`,
} as const

export const predicateFormWords: {
  readonly condition: string
  readonly atLeast: string
  readonly atMost: string
  readonly atoms: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  readonly parties: Readonly<Record<string, string>>
  readonly employments: Readonly<Record<string, string>>
} = {
  condition: '条件',
  atLeast: '以上',
  atMost: '以下',
  atoms: {
    party: '党派',
    identity: '身份',
    title: '职称',
    degree: '学位',
    rank: '职务级别',
    post: '职务',
    body: '班子',
    employment: '任职状态',
    age: '年龄',
    listed: '名册登记为',
    judged: '认定为',
    unit: '单位',
    group: '小组',
    pairedIn: '已有结对',
  },
  hints: {
    party: '如 党外、民主党派、无党派；几种用顿号分开',
    identity: '如 政协委员、归国留学人员',
    title: '如 教授、副教授以上',
    rank: '如 处级以上',
    post: '如 书记、副书记',
    body: '如 党委会',
    employment: '在职、退休或校外',
    age: '如 45 岁以下',
    listed: '名册中的登记类别',
  },
  parties: { CPC: '中共党员', outside: '党外', democratic: '民主党派', none: '无党派', masses: '群众' },
  employments: { active: '在职', retired: '退休', external: '校外' },
}

export const stepsFormWords = {
  group: '名单程序',
  step: (at: number) => `第 ${at} 步`,
  act: '办什么',
  by: '由谁',
  body: '由什么会议',
  within: '期限',
  force: '约束程度',
  nobody: '不写明',
  up: '上移',
  down: '下移',
  drop: '删去',
  upOf: (at: number) => `上移第 ${at} 步`,
  downOf: (at: number) => `下移第 ${at} 步`,
  dropOf: (at: number) => `删去第 ${at} 步`,
  add: '增加一步',
  more: (words: string) => `另有：${words}`,
  wrong: '每一步都要选办什么；期限填整数。',
} as const
