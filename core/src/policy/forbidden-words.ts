/**
 * The line the product holds: what somebody believes, how loyal or reliable they are, their attitude or conduct is never
 * an identity, register, event or act. The words by which such a term is recognised, wherever they stand in it.
 */
export const forbiddenWords = [
  // belief and religion
  ...[
    '信仰',
    '信念',
    '信教',
    '信奉',
    '宗教',
    '教徒',
    '教友',
    '信徒',
    '信众',
    '教派',
    '佛教',
    '道教',
    '伊斯兰',
  ],
  ...[
    '基督',
    '天主教',
    '穆斯林',
    '清真',
    '牧师',
    '神父',
    '阿訇',
    '喇嘛',
    '活佛',
    '居士',
    '受洗',
    '皈依',
    '朝觐',
  ],
  ...['迷信', '邪教', '有神论', '无神论', '僧人', '僧侣', '道士', '礼佛', '祷告'],
  ...['religio', 'belief', 'believer', 'faith', 'christian', 'muslim', 'buddhis', 'catholic'],
  // loyalty and reliability
  ...[
    '忠诚',
    '忠心',
    '忠实',
    '忠于',
    '效忠',
    '忠贞',
    '拥护',
    '背叛',
    '可靠',
    '可信',
    '靠得住',
    '信得过',
    '信任度',
  ],
  ...['政治立场', '政治合格', '政治过硬', '政治素质', '政治觉悟', '政治品质', '政治审查', '政审', '立场坚定'],
  ...['异见', '异议', '敌对', '敏感人', '重点人', '两面人', '关注对象', '风险等级', '维稳', '稳控', '管控'],
  ...['loyal', 'reliab', 'trustworth', 'dissident'],
  // attitude and thinking
  ...[
    '态度',
    '思想动态',
    '思想动向',
    '思想状况',
    '思想情况',
    '思想表现',
    '思想波动',
    '思想汇报',
    '思想觉悟',
    '思想不稳',
    '思想问题',
    '思想复杂',
    '不稳定人',
    '不稳定因素',
    '觉悟',
  ],
  ...['政治倾向', '思想倾向', '倾向性', '心态', '情绪', '抵触', '消极', '偏激', '不满'],
  ...['attitude', 'ideolog', 'mindset', 'sentiment'],
  // conduct
  ...[
    '表现',
    '品行',
    '品德',
    '人品',
    '品格',
    '诚信',
    '操行',
    '操守',
    '德行',
    '言行',
    '言论',
    '作风',
    '师风',
    '行为',
    '举止',
  ],
  ...['守纪', '违纪', '违规', '违法', '处分', '失德', '失信', '劣迹', '越轨'],
  ...['conduct', 'behavio', 'misbehav'],
] as const

/** Words that contain a forbidden one but mean something else: a discipline, a body, a grade of work, another word. */
const harmless: readonly RegExp[] = [
  /重点人(才|选|文)/g,
  /(诚信|觉悟)(学院|社|书院)/g,
  /作风建设/g,
  /表现(手法|力|主义)/g,
  /宗教(学|研究|事务|工作|局|委员会)/g,
  /(报|频|渠|轨|管|街|赛|隧|通)道教/g,
  /(通|电|微|短)信教/g,
  /可靠性(工程|分析|设计|学会|研究)/g,
  /(组织|消费者?|经济|神经)?行为(科学|学|金融|经济|艺术)/g,
  /(semi|super)?conductor/g,
  /behaviou?ral (science|economics|finance)/g,
]

/** Traditional characters of the words above, each beside its simplified one. */
const traditional = new Map(
  (
    '蘭兰 師师 覲觐 無无 論论 誠诚 實实 於于 擁拥 護护 場场 質质 覺觉 審审 ' +
    '堅坚 異异 見见 議议 敵敌 對对 點点 兩两 關关 險险 級级 維维 穩稳 態态 動动 況况 傾倾 緒绪 觸触 極极 ' +
    '滿满 現现 風风 為为 爲为 舉举 紀纪 違违 規规 處处 蹟迹 跡迹 軌轨 眾众 貞贞 禱祷 禮礼 過过'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)

/**
 * The forbidden word in a term, or undefined. Case, full-width letters, traditional characters, and blanks, invisible signs
 * or marks put between the letters make no difference. Errs on the side of refusing: a term that judges is worse than one
 * to be reworded.
 */
export function forbiddenWordIn(term: string): string | undefined {
  const simple = [...term.normalize('NFKC').toLowerCase()]
    .map((sign) => traditional.get(sign) ?? sign)
    .join('')
  const plain = withoutHarmless(simple)
  const closed = withoutHarmless(plain.replace(/[\s\p{Cf}·•.。,，、\-_/|*+~'"“”‘’^=@#&]+/gu, ''))
  return forbiddenWords.find((word) => plain.includes(word) || closed.includes(word))
}

function withoutHarmless(term: string): string {
  return harmless.reduce((rest, phrase) => rest.replace(phrase, ' '), term)
}
