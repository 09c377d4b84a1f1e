// What is wrong with mistaken-policy.fixture.txt, line by line, written by hand while reading it.
export type Row = readonly [
  line: number,
  path: string,
  code: string,
  /** What the sentence of the reason names. */
  says: string,
  /** What the suggestion names. */
  write: string,
]

export const head: readonly Row[] = [
  [3, 'title', 'not-text', '现为2031', '加引号'],
  [4, '', 'full-width-colon', '“docNo：”用了全角冒号', 'docNo: 云麓党〔2031〕3号'],
  [5, 'isuer', 'unknown-field', '没有“isuer”这个字段', '是否为“issuer”？'],
  [6, 'adoptedOn', 'day-beyond-month', '“2031-02-30”不存在：2031-02 只到 28 日', '核对原文'],
  [7, 'issuedOn', 'not-a-day', '“２０３１年３月９日”', '是否为“2031-03-09”？'],
  [8, 'status', 'unknown-word', '“inforce”', '是否为“in-force”？'],
  [9, 'effective', 'not-a-day', '“自印发之日起”', '是否为“onIssue”？'],
  [10, 'replaces[0]', 'relation-to-itself', '“yunlu-2031”就是本文件', '另一份文件的 id'],
  [12, 'cites.adoptedOn', 'cite-without-section', '没有写明章节', 'cite: { 章节: 原文短语 }'],
  [14, '', 'duplicate-field', '写了两个“extent”', '只保留一个'],
  [17, '', 'not-yaml', '缩进用了制表符', '改为空格'],
]

export const words: readonly Row[] = [
  [20, 'vocabulary.identities[2]', 'duplicate-name', '身份“归国留学人员”重复', '改用别的名称'],
  [20, 'vocabulary.identities[3]', 'forbidden-word', '“宗教界人士”', '只写做了什么'],
  [21, 'vocabulary.acts[2]', 'forbidden-word', '“考察忠诚度”', '只写做了什么'],
  [22, 'vocabulary.events[1].reason', 'unknown-field', '没有“reason”', '可用的字段：id、label、restricted'],
  [26, 'vocabulary.orders.title[3]', 'duplicate-name', '“副教授”重复', '改用别的名称'],
  [27, 'vocabulary.orders.titel', 'unknown-field', '没有“titel”', '是否为“title”？'],
]

export const periods: readonly Row[] = [
  [30, 'periods.semester', 'takes-the-name-of-a-built-in-period', '“semester”', '“semester-本校”'],
  [31, 'periods.年中', 'one-shape-only', 'months、day', '只保留一种'],
  [32, 'periods.年末.months[0]', 'not-a-number', '1 至 12 的整数，现为13', '阿拉伯数字'],
  [33, 'periods.会计年度.year.from', 'not-a-month-day', '“02-30”', '07-01'],
  [
    37,
    'periods.集中走访.list[1]',
    'windows-overlap',
    '自 2031-03-20 起的时段与第 1 个',
    '止于另一个开始之日',
  ],
  [39, 'periods.分批走访.list[0]', 'from-not-before-to', '起 2031-06-01 不早于止 2031-05-01', '核对'],
]

const steps = 'tiers[0].list'

export const tiers: readonly Row[] = [
  [43, 'tiers[0].cadres.partty', 'unknown-field', '“partty”', '是否为“party”？'],
  [44, 'tiers[0].scope', 'unknown-word', '“everywhere”', 'whole、ownUnit、portfolio、contactPoint'],
  [46, 'tiers[0].targets[0].is.identity', 'unknown-name', '“政协委原”的身份', '是否为“政协委员”？'],
  [47, 'tiers[0].targets[1].id', 'duplicate-name', '对象类别“seats”重复', '改用别的名称'],
  [47, 'tiers[0].targets[1].is.title.atLeast', 'word-not-in-order', '“讲席教授”', '副教授、副研究员、教授'],
  [48, 'tiers[0].targets[2].is.rank.atLeast', 'no-order', '“rank”没有规定高低次序', 'vocabulary.orders'],
  [49, 'tiers[0].targets[3].is', 'no-atom', '没有写任何条件', 'identity'],
  [50, 'tiers[0].targets[4].is.listed', 'unknown-name', '“党外代表人仕”的名册', '是否为“党外代表人士”？'],
  [52, `${steps}[0].act`, 'step-too-early', '“file”排在“decide”之前', '把“decide”放在前面'],
  [52, `${steps}[0].within`, 'within-of-a-first-step', '没有起算点', 'from'],
  [53, `${steps}[1].within`, 'not-a-span', '“十个工作日”', '是否为“10 working-days”？'],
  [54, `${steps}[2].act`, 'act-of-another-procedure', '“tell”不是名单的步骤', 'propose、recommend'],
  [55, `${steps}[3].insteadOf`, 'instead-of-no-step', '“consult”', 'file、decide、tell'],
  [55, `${steps}[3].extend`, 'extend-without-within', '没有 within', '写明 within'],
  [58, 'tiers[1].targets[0].is.age.atMost', 'number-as-text', '“四十五”', '45'],
]

const rule = (index: number, below = '') => `requirements[${index}]${below}`

export const requirements: readonly Row[] = [
  [61, rule(0, '.atMost'), 'at-least-above-at-most', '下限 3 高于上限 2', '核对原文'],
  [62, rule(1, '.id'), 'duplicate-name', '要求“quota”重复', '改用别的名称'],
  [62, rule(1, '.of.tier'), 'unknown-name', '“schol”的层级', '是否为“school”？'],
  [62, rule(1, '.atLeast'), 'number-as-text', '“１”', '半角阿拉伯数字 1'],
  [63, rule(2, '.bearer'), 'unknown-word', '“teams”', '是否为“team”？'],
  [63, rule(2, '.atLeast'), 'number-range', '“一至二名”是一个范围', 'atLeast: 1 和 atMost: 2'],
  [64, rule(3, '.every'), 'unknown-name', '“semestre”的周期', '是否为“semester”？'],
  [64, rule(3, '.count'), 'unknown-word', '“contacts”', '是否为“contact”？'],
  [64, rule(3, '.where.act'), 'unknown-name', '“谈新”的联系行为', '是否为“谈心”？'],
  [64, rule(3, '.atLeast'), 'number-as-text', '“两次”', '半角阿拉伯数字 2'],
  [65, rule(4, '.atMost'), 'at-most-not-standing', '不能与 every 同用', 'cap'],
  [66, rule(5, '.target'), 'target-below-at-least', '目标 1 低于下限 2', '核对原文'],
  [67, rule(6), 'several-timings', '只能有一种时间', '拆成几项要求'],
  [68, rule(7, '.within'), 'within-without-start', '没有 after', '写明 after'],
  [69, rule(8, '.atLeast'), 'more-than-there-are', '要求 8 个，最多只可能有 7 个', 'distinct'],
  [70, rule(9, '.cap.atMost'), 'not-a-number', '现为two', '阿拉伯数字'],
  [71, rule(10, '.skip.per'), 'skip-not-longer', '（month）不比 every（quarter）长', '更长的周期'],
  [72, rule(11, '.skip.atMost'), 'skips-everything', '每个 quarter 只有 3 期', '小于 3'],
  [73, rule(12, '.exempt[0].excused'), 'unknown-name', '“出差”的免计情形', '出国、借调'],
  [73, rule(12, '.exempt[1]'), 'exempts-everybody', '全部免除', 'excused'],
  [74, rule(13, '.where.initatedBy'), 'unknown-field', '“initatedBy”', '是否为“initiatedBy”？'],
  [74, rule(13, '.where.mode'), 'unknown-word', '“当面”', '是否为“in-person”？'],
  [75, rule(14, '.where.topic'), 'restricted-asks-more', '不能再按“topic”筛选', '删去“topic”'],
  [76, rule(15, '.after'), 'unknown-name', '“人员更替”的事件', '是否为“人员变动”？'],
  [76, rule(15, '.force'), 'unknown-word', '“应当”', '是否为“must”？'],
  [77, rule(16, '.of.target'), 'target-of-another-tier', '“seats”不属于层级“unit”', 'young'],
  [77, rule(16, '.where.form'), 'filter-of-another-count', '计 pairing 时没有“form”', '删去“form”'],
  [77, rule(16, '.where.form'), 'unknown-name', '“座谈”的联系形式', '是否为“座谈会”？'],
  [78, rule(17, '.of.person'), 'rule-of-another-bearer', '“person”不适用于 cadre', 'bearer: pairing'],
  [79, rule(18), 'office-without-role', '判不到任何部门', 'of: { role: 角色 }'],
  [79, rule(18, '.every'), 'unknown-name', '“年终”的周期', '已有的周期'],
  [80, rule(19), 'no-number', '没有写明数量', 'atLeast'],
  [81, rule(20, '.atLeast.readings'), 'too-few-readings', '至少要有两种', '直接写值'],
  [82, rule(21, '.atLeast.adopted'), 'adopted-out-of-range', 'adopted 为 3，但只有 2 种', '1 至 2'],
  [83, rule(22, '.atLeast'), 'adopted-without', '没有写“by”', '由谁采用'],
  [83, rule(22, '.atLeast'), 'adopted-without', '没有写“since”', 'since: 2026-09-01'],
  [84, rule(23, '.atLeast.atMost'), 'at-least-above-at-most', '下限 4 高于上限 3', '核对原文'],
  [85, rule(24, '.before'), 'not-a-day', '“2031/6/1”', '是否为“2031-06-01”？'],
  [85, rule(24, '.cite'), 'cite-without-section', '现为“四”', '章节: 原文短语'],
]

export const work: readonly Row[] = [
  [87, 'transition.quotas', 'unknown-name', '“quotas”的要求', '是否为“quota”？'],
  [87, 'transition.talk', 'unknown-word', '“later”', 'old、next'],
  [89, 'record.form', 'unknown-name', '“registraton”的附件表', '是否为“registration”？'],
  [89, 'record.ledger', 'not-yes-or-no', '现为是', 'true'],
  [92, 'forms[0].mode', 'unknown-word', '“meeting”', 'in-person、phone'],
  [93, 'forms[1].id', 'duplicate-name', '联系形式“座谈会”重复', '改用别的名称'],
  [93, 'forms[1].counts', 'unknown-word', '“all”', 'each、none、spoke、talk'],
  [94, 'forms[2].weight', 'unknown-field', '“weight”', 'id、mode、group、acts、counts、cite'],
  [99, 'procedures.requests.steps[0].act', 'step-too-early', '“arrange”排在“ask”之前', '把“ask”放在前面'],
  [99, 'procedures.requests.steps[0].within', 'within-of-a-first-step', '没有起算点', 'from'],
  [103, 'assessment[0].weight', 'narrative-with-number', '“20%”', '删去 weight 里的数'],
  [106, '', 'not-yaml', '缺少配对的“]”', '补上配对的括号'],
  [107, 'governance[1]', 'missing-field', '缺少必填的“duty”', '补上“duty”'],
  [111, 'annexForms[0].per', 'unknown-word', '“contacts”', '是否为“contact”？'],
  [112, 'annexForms[0].fields[0].id', 'unknown-annex-field', '“contactBreif”', '是否为“contactBrief”？'],
  [114, 'silent[0]', 'silent-but-set', '“quota”', '从 silent 中删去'],
  [114, 'silent[2]', 'duplicate-name', '路径“escalation”重复', '改用别的名称'],
  [114, 'silent[3]', 'unknown-silent-path', '“coverrage”', '是否为“coverage”？'],
  [114, 'silent[4]', 'unknown-silent-path', '不认识其中的“institute”', 'school、unit'],
]

export const everyMistake: readonly Row[] = [
  ...head,
  ...words,
  ...periods,
  ...tiers,
  ...requirements,
  ...work,
]
