// Every address of the application, in one place. `$name` stands for a part that is filled in.

export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInLink: '/sign-in/link',
  setPassword: '/set-password',
  workbench: '/workbench',
  roster: '/roster',
  human: '/roster/people/$humanId',
  newHuman: '/roster/new',
  duplicates: '/roster/duplicates',
  mergeHumans: '/roster/duplicates/$survivingId/$mergedId',
  merge: '/roster/merges/$mergeId',
  imports: '/roster/import',
  importBatch: '/roster/import/$importId',
  calendar: '/roster/calendar',
  lists: '/lists',
  handover: '/lists/handovers/$handoverId',
  templates: '/lists/templates',
  ledger: '/ledger',
  inquiries: '/ledger/inquiries',
  board: '/board',
  records: '/board/records',
  summaries: '/reports',
  policy: '/policy',
  settings: '/settings',
  audit: '/audit',
} as const

/** The phone entry answers everything below /m. */
export const phonePaths = {
  home: '/m/',
  signIn: '/m/sign-in',
  signInLink: '/m/sign-in/link',
  setPassword: '/m/set-password',
  due: '/m/due',
  friends: '/m/friends',
  log: '/m/log',
  /** By itself the list of them, with an id one of them. */
  contact: '/m/contacts',
  matters: '/m/matters',
  askedLines: '/m/lists',
  promises: '/m/promises',
  handovers: '/m/handovers',
  me: '/m/me',
} as const
