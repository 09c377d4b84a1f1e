import type { LedgerOrder } from '@tongxin/core/contacts/ledger-order'

export const viewWords = {
  all: '显示方式',
  order: '排列',
  orders: { newest: '由近到远', oldest: '由远到近' } satisfies Record<LedgerOrder, string>,
  size: '每页条数',
  sizeOf: (size: string) => `每页 ${size} 条`,
  columns: '显示的列',
  columnsShown: (count: number) => `显示的列（${count}）`,
  copyLink: '复制链接',
  copied: '已复制。打开链接就是现在的筛选、排列和列；没有选日期时，显示打开那天所在的学期。',
  copyByHand: '浏览器不允许复制。请直接复制地址栏里的网址。',
  print: '打印',
  search: '在谈话内容中查找',
  searchNeedsDays: '先选起止日期再查找内容',
  searchHint:
    '在可以阅读的内容、意见建议、备注和承诺中查找，几个词之间空格；一次最多一年。查找会留下记录，不记查找的词。',
  searching: (total: string) =>
    `内容中有所查词语的 ${total}。这里只列事实，打开记录可以看内容；导出和登记表仍按筛选，不按查找的词。`,
  stopSearching: '不再查找',
  printedSearch: '只列内容中有所查词语的记录，查找的词不打印',
  printedRows: (page: number, rows: number, total: string) => `第 ${page} 页，本页 ${rows} 条，共 ${total}`,
} as const
