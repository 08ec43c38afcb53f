/** Something in the repository that is no agenda. */
export interface OtherIssueRow {
  number: number;
  title: string;
  /** Known only for some; else somebody of the community. */
  author?: string;
  /** `yyyy-mm-dd`, known only for some; else between its neighbours. */
  created?: string;
  /** An issue; the others are merged pull requests. */
  issue?: 'open' | 'closed';
}

/** Facts but for the titles of #5, #11, #21, #23, #25 and #29, which are invented. */
// prettier-ignore
export const OTHER_ISSUES: OtherIssueRow[] = [
  { number: 1, title: 'Add initial content and layout', author: 'OrkoHunter', created: '2021-02-02' },
  { number: 3, title: 'Add the calendar and details to subscribe' },
  { number: 5, title: 'Fix typo in the contribution guide' },
  { number: 9, title: 'Adding recent K8s AMA and podcast appearance' },
  { number: 11, title: 'Link the playlist of recorded sessions' },
  { number: 13, title: 'Add recording, notes and attendees of Mar 17 meetup', author: 'OrkoHunter', created: '2021-03-19' },
  { number: 15, title: 'Added LeadDev article to blog list' },
  { number: 17, title: 'Add recording and notes of Apr 21 meetup' },
  { number: 19, title: 'Add EG case study to readme' },
  { number: 21, title: 'Add recording and notes of Jun 16 meetup' },
  { number: 23, title: 'Add recording and notes of Jul 21 meetup' },
  { number: 25, title: 'Move logos into the assets folder' },
  { number: 27, title: 'Add CODEOWNERS' },
  { number: 29, title: 'Add adopters to the list of talks' },
  { number: 31, title: 'Updates from previous community session (Aug 2021)', author: 'OrkoHunter', created: '2021-09-03' },
  { number: 33, title: 'Adding links to blog posts and demos' },
  { number: 35, title: 'Add a blog post from the SDA SE' },
  { number: 43, title: 'add american airlines techblog post' },
  { number: 47, title: 'NerdOut@Spotify Ep.04: Backstage in the Wild' },
  { number: 51, title: 'Added the public link to the meeting notes for the Catalog SIG.' },
  { number: 53, title: 'sig-catalog: update Discord link' },
  { number: 55, title: 'Add Rootly to Blog section' },
  { number: 57, title: 'Updated newsletter sign-up link' },
  { number: 59, title: 'Added Stack Overflow links to README', author: 'fengypants', created: '2022-10-15' },
  { number: 63, title: 'Adding the sig-adoption content', author: 'fcorti', created: '2022-12-02' },
  { number: 71, title: 'Add my blog posts' },
  { number: 89, title: 'pass SIG ownership over to Lee' },
  { number: 91, title: 'Podcast: Implementing a developer portal - The Engineering Enablement Podcast - DX' },
  { number: 93, title: 'Add podcast link', author: 'jeffschaper', created: '2023-04-26' },
  { number: 95, title: 'Add new blog post about search collators' },
  { number: 103, title: 'Add permission framework project area and initial backlog skeleton' },
  { number: 107, title: 'Added historical sessions' },
  { number: 123, title: 'Create `sig-scaffolder`' },
  { number: 125, title: 'Add blog about Q&A plugin' },
  { number: 127, title: 'Update sigs/README.md' },
  { number: 133, title: 'Add GOVERNANCE.md' },
  { number: 135, title: 'Fix broken link' },
  { number: 141, title: 'Update SIG README' },
  { number: 145, title: 'Updated Doc SIG Links' },
  { number: 151, title: 'GOVERNANCE.md: add path to become an org member as a plugin maintainer' },
  { number: 153, title: 'sigs/sig-adoption: update leadership' },
  { number: 167, title: 'Update GOVERNANCE.md to clarify path to plugin maintainer' },
  { number: 189, title: 'doc: add auditor project area' },
  { number: 197, title: 'reference OWNERS file in sig-community-plugins' },
  { number: 199, title: 'Backstage at KubeCon + CloudNativeCon Europe 2025', author: 'BethGriggs', created: '2025-03-18', issue: 'closed' },
  { number: 201, title: 'Add YouTube link', author: 'drodil', created: '2025-03-19', issue: 'open' },
  { number: 203, title: 'doc: Adding sig-docs to the list of SIGs' },
  { number: 211, title: 'add org membership responsibilities checkbox to org_member issue template' },
  { number: 221, title: 'docs: add reviewer role' },
  { number: 223, title: 'sigs/sig-framework: update meeting link' },
  { number: 249, title: 'GOVERNANCE.md: Set core maintainer commitment to 7 days per month' },
];
