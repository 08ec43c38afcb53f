/** The state of the sync, for those who run the portal. */
export const sync = {
  sync: {
    open: 'Sync',
    title: 'Sync',
    back: 'All sessions',
    now: 'Sync now',
    running: 'Syncing: {{done}} of {{total}} read',
    underway: 'A sync is already under way.',
    finished: 'The sync is through.',
    slow: 'The sync takes longer than usual; this page shows it when it is through.',
    startFailed: 'No sync could be started: {{reason}}',
    failed: 'The state of the sync could not be loaded',
    notAllowed:
      'The state of the sync needs the permission community-sessions.sync.manage. Ask the people who run this portal.',
    loading: 'Loading the state of the sync',
    sources: 'Sources',
    sessions_one: '{{count}} session',
    sessions_other: '{{count}} sessions',
    noSources: 'No source is configured for this series.',
    state: {
      ok: 'OK',
      waiting: 'Waiting',
      failing: 'Failing',
      doubtful: 'Doubtful',
      never: 'Not read yet',
    },
    lastSuccess: 'Last success',
    lastAttempt: 'Last try',
    nextTry: 'Next try',
    records: 'Records',
    budget: 'Requests left',
    budgetValue: '{{remaining}} of {{limit}}, all again {{when}}',
    noTime: 'never',
    noNextTry: 'not scheduled',
    advice: {
      'rate-limited':
        'Nothing to do: it is read again when the source allows more. A token or key with a larger budget avoids the wait.',
      'rate-limited-without-token':
        'Nothing to do: it is read again when the source allows more. A token under integrations allows far more requests.',
      unauthorized:
        'Check the token or key that the backend uses for this source.',
      'not-found':
        'Check the address in the configuration, and whether the token may see it.',
      unavailable:
        'Nothing to do unless it lasts: it is tried again by itself. If it does, check that the backend can reach the host.',
      'invalid-answer':
        'Check that the address in the configuration leads to the right thing.',
      aborted: 'Nothing to do: it is read again in the next run.',
    },
    doubt: {
      lost_one:
        '{{lost}} of {{total}} record ({{kind}}) is missing since {{since}}.',
      lost_other:
        '{{lost}} of {{total}} records ({{kind}}) are missing since {{since}}.',
      reads_one: '{{count}} read agrees so far.',
      reads_other: '{{count}} reads agree so far.',
      meaning:
        'Losing so many at once is usually a fault, so nothing was removed: the records are kept until three complete reads over 24 hours agree. If they were deleted on purpose, you need not wait.',
      believe: 'Believe it',
      title: 'Believe {{source}}?',
      removes:
        'These records will be removed, together with the sessions that only they mention:',
      comesBack:
        'If {{source}} has them again, they return with the next sync.',
      cancel: 'Cancel',
      sending: 'Removing…',
      failed: 'The source could not be believed: {{reason}}',
      done: '{{source}} is believed: its missing records are removed.',
    },
    problems: 'To look at',
    noProblems: 'Nothing to look at.',
    openProblem: 'Open it',
    settle: 'What would settle it',
    kind: {
      'doubtful-source': 'Sources that suddenly lack most of their records',
      'join-failed': 'Records that could not be joined to sessions',
      'unmatched-recording': 'Recordings without a session',
      'unavailable-recording': 'Recordings that cannot be watched',
      'unreadable-date': 'Dates that could not be read',
      'unreadable-records': 'Records that could not be read',
      'duplicate-agenda': 'Several agendas for one session',
      'date-conflict': 'Sources that disagree on a date',
      'time-conflict': 'Sources that disagree on a time',
      'override-unmatched': 'Overrides that fit no session',
      'override-ambiguous': 'Overrides that fit several sessions',
    },
  },
} as const;
