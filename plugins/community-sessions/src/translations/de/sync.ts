/** The state of the sync, for those who run the portal. */
export const sync = {
  'sync.open': 'Abgleich',
  'sync.title': 'Abgleich',
  'sync.back': 'Alle Sessions',
  'sync.now': 'Jetzt abgleichen',
  'sync.running': 'Abgleich: {{done}} von {{total}} gelesen',
  'sync.underway': 'Es läuft schon ein Abgleich.',
  'sync.finished': 'Der Abgleich ist durch.',
  'sync.slow':
    'Der Abgleich dauert länger als sonst; diese Seite zeigt, wenn er durch ist.',
  'sync.startFailed': 'Es konnte kein Abgleich gestartet werden: {{reason}}',
  'sync.failed': 'Der Stand des Abgleichs konnte nicht geladen werden',
  'sync.notAllowed':
    'Für den Stand des Abgleichs braucht es die Berechtigung community-sessions.sync.manage. Frage die Betreiber dieses Portals.',
  'sync.loading': 'Stand des Abgleichs wird geladen',
  'sync.sources': 'Quellen',
  'sync.sessions_one': '{{count}} Session',
  'sync.sessions_other': '{{count}} Sessions',
  'sync.noSources': 'Für diese Reihe ist keine Quelle eingerichtet.',
  'sync.state.ok': 'In Ordnung',
  'sync.state.waiting': 'Wartet',
  'sync.state.failing': 'Gestört',
  'sync.state.doubtful': 'Zweifelhaft',
  'sync.state.never': 'Noch nicht gelesen',
  'sync.lastSuccess': 'Letzter Erfolg',
  'sync.lastAttempt': 'Letzter Versuch',
  'sync.nextTry': 'Nächster Versuch',
  'sync.records': 'Datensätze',
  'sync.budget': 'Verbleibende Anfragen',
  'sync.budgetValue': '{{remaining}} von {{limit}}, wieder alle {{when}}',
  'sync.noTime': 'nie',
  'sync.noNextTry': 'nicht geplant',
  'sync.advice.rate-limited':
    'Nichts zu tun: Es wird wieder gelesen, wenn die Quelle mehr erlaubt. Ein Token oder Schlüssel mit größerem Budget erspart das Warten.',
  'sync.advice.rate-limited-without-token':
    'Nichts zu tun: Es wird wieder gelesen, wenn die Quelle mehr erlaubt. Ein Token unter integrations erlaubt weit mehr Anfragen.',
  'sync.advice.unauthorized':
    'Prüfe das Token oder den Schlüssel, den das Backend für diese Quelle verwendet.',
  'sync.advice.not-found':
    'Prüfe die Adresse in der Konfiguration, und ob das Token sie sehen darf.',
  'sync.advice.unavailable':
    'Nichts zu tun, solange es nicht anhält: Es wird von selbst wieder versucht. Sonst prüfe, ob das Backend den Host erreicht.',
  'sync.advice.invalid-answer':
    'Prüfe, ob die Adresse in der Konfiguration zum Richtigen führt.',
  'sync.advice.aborted':
    'Nichts zu tun: Es wird im nächsten Lauf wieder gelesen.',
  'sync.doubt.lost_one':
    'Seit {{since}} fehlt {{lost}} von {{total}} Datensatz ({{kind}}).',
  'sync.doubt.lost_other':
    'Seit {{since}} fehlen {{lost}} von {{total}} Datensätzen ({{kind}}).',
  'sync.doubt.reads_one': 'Bisher stimmt {{count}} Abruf überein.',
  'sync.doubt.reads_other': 'Bisher stimmen {{count}} Abrufe überein.',
  'sync.doubt.meaning':
    'So viele auf einmal zu verlieren ist meist ein Fehler, deshalb wurde nichts entfernt: Die Datensätze bleiben, bis drei vollständige Abrufe über 24 Stunden übereinstimmen. Wurden sie absichtlich gelöscht, musst du nicht warten.',
  'sync.doubt.believe': 'Glauben',
  'sync.doubt.title': '{{source}} glauben?',
  'sync.doubt.removes':
    'Diese Datensätze werden entfernt, samt den Sessions, die nur in ihnen vorkommen:',
  'sync.doubt.comesBack':
    'Wenn sie in {{source}} wieder da sind, kommen sie mit dem nächsten Abgleich zurück.',
  'sync.doubt.cancel': 'Abbrechen',
  'sync.doubt.sending': 'Wird entfernt …',
  'sync.doubt.failed': 'Der Quelle konnte nicht geglaubt werden: {{reason}}',
  'sync.doubt.done':
    '{{source}} wird geglaubt: Die fehlenden Datensätze sind entfernt.',
  'sync.problems': 'Zu klären',
  'sync.noProblems': 'Nichts zu klären.',
  'sync.openProblem': 'Öffnen',
  'sync.settle': 'Was es klären würde',
  'sync.kind.doubtful-source':
    'Quellen, denen plötzlich die meisten Einträge fehlen',
  'sync.kind.join-failed': 'Einträge, aus denen keine Sessions wurden',
  'sync.kind.unmatched-recording': 'Aufzeichnungen ohne Session',
  'sync.kind.unavailable-recording':
    'Aufzeichnungen, die nicht angesehen werden können',
  'sync.kind.unreadable-date': 'Daten, die nicht gelesen werden konnten',
  'sync.kind.unreadable-records':
    'Datensätze, die nicht gelesen werden konnten',
  'sync.kind.duplicate-agenda': 'Mehrere Agenden für eine Session',
  'sync.kind.date-conflict': 'Quellen, die beim Datum nicht übereinstimmen',
  'sync.kind.time-conflict':
    'Quellen, die bei der Uhrzeit nicht übereinstimmen',
  'sync.kind.override-unmatched':
    'Berichtigungen, die zu keiner Session passen',
  'sync.kind.override-ambiguous':
    'Berichtigungen, die zu mehreren Sessions passen',
};
