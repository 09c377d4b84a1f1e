import type { IconName } from '../ui/icon-paths.ts'
import type { Tone } from '../ui/tokens.ts'

export const draftWords = {
  badge: {
    kept: { word: '草稿已存在本机', icon: 'check', tone: 'met' },
    waiting: { word: '已存在本机，联网后上传', icon: 'cloud-off', tone: 'due' },
    'not-kept': { word: '本机不留草稿，请写完即存', icon: 'info', tone: 'silent' },
  } satisfies Record<string, { word: string; icon: IconName; tone: Tone }>,
  whyNotKept: '当前网址不是 https，浏览器不允许加密保存，因此离线时不留草稿。',
  askBeforeSignOut: (count: number) => `本机还有 ${count} 份草稿没有上传，退出后会删除。`,
  keptDays: (days: number) => `草稿加密保存在本机，${days} 天后自动删除。`,
  deleteAndSignOut: '删除草稿并退出',
  stay: '先不退出',
} as const
