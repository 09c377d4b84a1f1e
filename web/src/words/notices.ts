// Sentences that stand unchanged wherever they are needed.

export const notices = {
  /** On sign-in, upload and every free text. */
  nonSecret: '本系统为非涉密系统，严禁处理、存储、传输国家秘密',
  /** Under the brief of a contact, always: the person has a right to it, though no page of theirs stands yet. */
  forPersonToRead: '请当作本人会看到来写：记事情和诉求，不评价人。',
  /** On exports. */
  internal: '内部资料',
  everyLookLeavesTrace: '每次查看个人信息都会留痕。',
} as const
