import { markdownLines } from '../markdown/markdownLines';
import { readAgendaItems } from './agendaItems';

function show(body: string): string[] {
  return readAgendaItems(markdownLines(body)).map(
    ({ bodyMarkdown, presenter }) =>
      [bodyMarkdown, presenter?.login && `@${presenter.login}`, presenter?.name]
        .filter(Boolean)
        .join(' | '),
  );
}

describe('readAgendaItems', () => {
  it.each([
    {
      name: 'a list below a heading',
      body: '## Agenda\n\n- Introduction\n- Going fast at Waterworks (Ann Example)\n- Runtime + Aspire (Ben Sample, Cat Muster)\n- Open discussion\n\n## Links\n\n- Chat',
      expected: [
        'Going fast at Waterworks (Ann Example) | Ann Example',
        'Runtime + Aspire (Ben Sample, Cat Muster) | Ben Sample',
      ],
    },
    {
      name: 'a checklist with people, and items below items',
      body: '### Topics:\n1. [x] Golden paths - @ann\n   - what we learnt\n2. [ ] Costs (10 min) @ben-b\n3. [ ] Add your topic here\n4. _Place for your topic_',
      expected: [
        'Golden paths - @ann | @ann',
        'Costs (10 min) @ben-b | @ben-b',
      ],
    },
    {
      name: 'proposals that begin like places for them',
      body: '## Agenda\n- Add a plugin for costs\n- Propose a standard for templates\n- Suggest more items here',
      expected: ['Add a plugin for costs', 'Propose a standard for templates'],
    },
    {
      name: 'groups',
      body: '# Agenda\n## Announcements\n- Release 2.0 is out\n## Demos\n- Search in the portal',
      expected: ['Release 2.0 is out', 'Search in the portal'],
    },
    {
      name: 'a table',
      body: 'Agenda:\n\n| Topic | Owner | Next step |\n| -- | -- | -- |\n| Action items of the last call | @ann | |\n| Stable release | Ben Sample | |\n| TBD | | |',
      expected: [
        'Action items of the last call | @ann',
        'Stable release | Ben Sample',
      ],
    },
    {
      name: 'a label in another language',
      body: '**Tagesordnung:**\n* Begrüßung\n* Vorlagen für neue Dienste',
      expected: ['Vorlagen für neue Dienste'],
    },
    {
      name: 'lists that are no agenda',
      body: '## How to join\n- Open the link\n\n## Attendees\n- Ann\n- Ben\n\n| Date | Time |\n|---|---|\n| Jan 1 | 16:00 |',
      expected: [],
    },
  ])('$name', ({ body, expected }) => {
    expect(show(body)).toEqual(expected);
  });
});
