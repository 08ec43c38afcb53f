import { localeFor } from './useLocale';

it.each([
  ['en', ['sv-SE', 'en-GB', 'en-US'], 'en-GB'],
  ['en', ['sv-SE'], 'en'],
  ['sv', ['sv'], 'sv'],
  ['de', ['den-CA', 'de-AT'], 'de-AT'],
])(
  'an app in %s on a browser that prefers %j writes dates as %s',
  (language, preferred, locale) => {
    expect(localeFor(language, preferred)).toBe(locale);
  },
);
