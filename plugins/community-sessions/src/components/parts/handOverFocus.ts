/** Gives the focus of something that is about to go away to the part of the page around it, from where keys go on. */
export function handOverFocus(element: HTMLElement) {
  const around = element.closest<HTMLElement>('section, article, main');
  if (around) {
    around.tabIndex = -1;
    around.focus({ preventScroll: true });
  }
}
