/** Comments of which author, day and gist are facts; the words are not theirs. */
export const SEEN_COMMENTS = [
  {
    issue: 2,
    author: 'jbadeau',
    date: '2021-02-05',
    body: 'We are a large company that might adopt Backstage. What are the plans for content and for authorization?',
  },
  {
    issue: 2,
    author: 'OrkoHunter',
    date: '2021-02-19',
    body: 'Thank you all for coming! The recording is at https://www.youtube.com/watch?v=4-VX9tDdJYY and the notes are in this repository. The agenda for March 17th is #7.',
  },
  {
    issue: 7,
    author: 'stefanbuck',
    date: '2021-02-19',
    body: 'The project moves at a very high pace 🚀 Is there **anything the community can do** to make your life as maintainers easier?',
  },
  {
    issue: 14,
    author: 'GoWind',
    date: '2021-03-19',
    body: '@OrkoHunter I could show how we deployed Backstage at Zalando. Is there a slot left?',
  },
  {
    issue: 14,
    author: 'OrkoHunter',
    date: '2021-03-24',
    body: '@GoWind yes please! I have sent you a direct message.',
  },
  {
    issue: 16,
    author: 'kuangp',
    date: '2021-05-10',
    body: 'https://github.com/backstage/backstage/issues/5416',
  },
  {
    issue: 16,
    author: 'emontemayor2',
    date: '2021-05-17',
    body: 'TELUS and ThoughtWorks would like to present how they adopted Backstage together.',
  },
  {
    issue: 22,
    author: 'mtlewis',
    date: '2021-07-09',
    body: 'Together with @OrkoHunter I can demo templating in the scaffolder that runs on Node.js only.',
  },
];
