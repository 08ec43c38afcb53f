import { act } from '@testing-library/react';

/** Does what a browser does when the portal's content security policy blocks something. */
export function violatePolicy(
  effectiveDirective: 'frame-src' | 'img-src',
  blockedURI: string,
  disposition: 'enforce' | 'report' = 'enforce',
) {
  act(() => {
    document.dispatchEvent(
      Object.assign(new Event('securitypolicyviolation'), {
        effectiveDirective,
        blockedURI,
        disposition,
      }),
    );
  });
}
