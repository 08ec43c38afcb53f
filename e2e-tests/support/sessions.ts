const HOUR = 60 * 60 * 1000;

const HOSTILE = [
  '# Shouting headline',
  '<script>document.title = "owned"</script><img src=x onerror="alert(1)">',
  '[click me](javascript:alert(1)) and [mail](mailto:a@example.com)',
  `${'unbroken'.repeat(60)}`,
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> quote\n\n```ts\nconst x = 1;\n```',
].join('\n\n');

/** As much of an answer with sessions as is changed here. */
export interface AnyPage {
  items: AnySession[];
}

export interface AnySession {
  status: string;
  startsAt: string;
  endsAt: string;
  title: string;
  recording: { thumbnailUrl: string | null; title: string } | null;
  topics?: Array<{ id: string; bodyMarkdown: string; author: object }>;
  agendas?: Array<{ bodyMarkdown: string }>;
}

/** Lets what is to come have begun. */
export function goLive(session: AnySession) {
  if (session.status === 'upcoming') {
    const now = Date.now();
    session.status = 'live';
    session.startsAt = new Date(now - HOUR / 6).toISOString();
    session.endsAt = new Date(now + HOUR).toISOString();
  }
}

/** Everything a session can have that breaks layouts: length, direction, emoji, markup and sheer number. */
export function disguise(
  session: Pick<AnySession, 'title' | 'recording' | 'topics' | 'agendas'>,
  index = 0,
) {
  session.title = [
    `${'A title that does not end '.repeat(20)}🎪`,
    'جلسة مجتمع باكستيج الشهرية',
    '🧑‍🚀🚀🎉 <b>bold</b> & "quoted"',
  ][index % 3];
  if (session.recording) {
    session.recording.thumbnailUrl = null;
    session.recording.title = session.title;
  }
  session.agendas?.forEach(agenda => {
    agenda.bodyMarkdown = HOSTILE;
  });
  const [topic] = session.topics ?? [];
  if (session.topics && topic) {
    session.topics = Array.from({ length: 300 }, (_, number) => ({
      ...topic,
      id: `${number}`,
      author: number % 2 ? { login: null } : topic.author,
      bodyMarkdown: number % 3 ? `Topic ${number}` : HOSTILE,
    }));
  }
}
