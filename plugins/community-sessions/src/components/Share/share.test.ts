import { share } from './share';

const LINK = { title: 'A session', url: 'https://portal.example.com/s/1' };
const writeText = jest.fn();
const yes = (): boolean => true;
const no = (): boolean => false;

/** A browser with these abilities. */
function browse(abilities: object) {
  Object.assign(navigator, {
    canShare: undefined,
    share: undefined,
    clipboard: { writeText },
    ...abilities,
  });
}

beforeEach(() => writeText.mockReset());

it('uses the share sheet where there is one', async () => {
  const sheet = jest.fn(async () => {});
  browse({ canShare: yes, share: sheet });
  expect(await share(LINK)).toBe('shared');
  expect(sheet).toHaveBeenCalledWith(LINK);
  expect(writeText).not.toHaveBeenCalled();
});

it('leaves it at that when somebody closes the share sheet', async () => {
  browse({
    canShare: yes,
    share: async () => {
      throw Object.assign(new Error('closed'), { name: 'AbortError' });
    },
  });
  expect(await share(LINK)).toBe('shared');
  expect(writeText).not.toHaveBeenCalled();
});

it.each([
  ['none', {}],
  ['one that takes no links', { canShare: no }],
  [
    'one that fails',
    {
      canShare: yes,
      share: async () => {
        throw new Error('not now');
      },
    },
  ],
])('copies the link where the share sheet is %s', async (_, abilities) => {
  browse(abilities);
  expect(await share(LINK)).toBe('copied');
  expect(writeText).toHaveBeenCalledWith(LINK.url);
});

it('says when the clipboard is out of reach', async () => {
  browse({ clipboard: undefined });
  expect(await share(LINK)).toBe('failed');
});
