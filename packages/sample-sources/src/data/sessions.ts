import { AgendaRow } from './agendas';
import { between } from './random';
import { TopicIdea, topicIdea } from './topics';

/** What people propose for the sessions of an agenda, first proposal first; also what its recording is about. */
export function topicsOf(
  agenda: AgendaRow,
  count = topicCount(agenda),
): TopicIdea[] {
  const { days } = agenda;
  const [year, month] = days[0].date.split('-').map(Number);
  // Steps of five through a year's twelve ideas: neighbouring months hardly share any.
  return Array.from({ length: count }, (_, n) =>
    topicIdea(year, month * 5 + n),
  );
}

function topicCount({ number }: AgendaRow): number {
  return between(`topic count ${number}`, 4, 8);
}
