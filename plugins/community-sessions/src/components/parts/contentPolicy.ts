type Directive = 'img-src' | 'frame-src';

const blocked = new Set<string>();
const listeners = new Set<() => void>();

/** Returns whether the portal's content security policy has blocked this kind of content from the host of a URL. */
export function isBlockedByPolicy(directive: Directive, url: string): boolean {
  return blocked.has(keyOf(directive, url));
}

/** Calls the listener whenever the policy blocks something new; returns what ends that. */
export function onPolicyViolation(listener: () => void): () => void {
  document.addEventListener('securitypolicyviolation', recordViolation);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function recordViolation(event: SecurityPolicyViolationEvent) {
  const { effectiveDirective, blockedURI, disposition } = event;
  const isOurs =
    effectiveDirective === 'img-src' || effectiveDirective === 'frame-src';
  // A policy that only reports blocks nothing; `inline` and the like are no URLs.
  if (!isOurs || disposition !== 'enforce' || !/^https?:/.test(blockedURI)) {
    return;
  }
  const key = keyOf(effectiveDirective, blockedURI);
  if (!blocked.has(key)) {
    blocked.add(key);
    listeners.forEach(listener => listener());
  }
}

function keyOf(directive: Directive, url: string): string {
  return `${directive} ${new URL(url).origin}`;
}
