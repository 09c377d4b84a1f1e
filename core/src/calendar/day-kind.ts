/** What is special about a day: off beside weekends, a weekend day worked instead, a festival visits count for. */
export const dayKinds = ['holiday', 'make-up', 'festival'] as const
export type DayKind = (typeof dayKinds)[number]
