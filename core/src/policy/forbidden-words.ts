/**
 * The line the product holds: what somebody believes, how loyal or reliable they are, their attitude or conduct is never
 * an identity, register, event or act. The words by which such a term is recognised, wherever they stand in it.
 */
export const forbiddenWords = [
  // belief and religion
  ...['信仰', '信教', '宗教', '教徒', '教友', '佛教', '道教', '伊斯兰', '基督', '天主教', '穆斯林', '迷信'],
  ...['religio', 'belief', 'believer', 'faith'],
  // loyalty and reliability
  ...[
    '忠诚',
    '忠心',
    '可靠',
    '靠得住',
    '信得过',
    '政治立场',
    '立场坚定',
    '政治过硬',
    '异见',
    '敏感人物',
    '重点人',
  ],
  ...['loyal', 'reliab', 'trustworth', 'dissident'],
  // attitude and thinking
  ...['态度', '思想动态', '思想状况', '思想情况', '思想表现', '政治倾向', '思想倾向', '心态', '情绪'],
  ...['attitude', 'ideolog', 'mindset', 'sentiment'],
  // conduct
  ...['表现', '品行', '操行', '言行', '作风', '守纪', '违纪', '失德', '越轨'],
  ...['conduct', 'behavio', 'misbehav'],
] as const

/** Words that contain a forbidden one but mean something else. */
const harmless = ['重点人才', '重点人选', '作风建设', '表现手法', '宗教学', '宗教研究'] as const

/** The forbidden word in a term, or undefined. Case and full-width letters make no difference. */
export function forbiddenWordIn(term: string): string | undefined {
  const plain = harmless.reduce(
    (rest, phrase) => rest.replaceAll(phrase, ''),
    term.normalize('NFKC').toLowerCase(),
  )
  return forbiddenWords.find((word) => plain.includes(word))
}
