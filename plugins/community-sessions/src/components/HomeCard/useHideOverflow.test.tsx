import { act, renderHook } from '@testing-library/react';
import { useHideOverflow } from './useHideOverflow';

const HEIGHT = 100;
const realResizeObserver = global.ResizeObserver;
afterEach(() => {
  global.ResizeObserver = realResizeObserver;
});

/** Tells who observes an element that its size has changed. */
function fakeResizes() {
  const observers = new Map<Element, () => void>();
  global.ResizeObserver = class {
    readonly #changed: ResizeObserverCallback;
    constructor(changed: ResizeObserverCallback) {
      this.#changed = changed;
    }
    observe(target: Element) {
      observers.set(target, () => this.#changed([], this));
    }
    unobserve() {}
    disconnect() {}
  };
  return (target: Element) => act(() => observers.get(target)?.());
}

/** A list with rows below each other, for jsdom has no layout. */
function listOf(heights: number[]): HTMLElement {
  const list = document.createElement('ul');
  Object.defineProperty(list, 'clientHeight', { value: HEIGHT });
  heights.forEach((_, index) => {
    const row = document.createElement('li');
    Object.defineProperty(row, 'offsetHeight', { get: () => heights[index] });
    Object.defineProperty(row, 'offsetTop', {
      get: () => heights.slice(0, index).reduce((sum, each) => sum + each, 0),
    });
    list.append(row);
  });
  return list;
}

it('hides the rows that do not fit, also once a row has changed its height', () => {
  const resize = fakeResizes();
  const heights = [40, 40, 40];
  const list = listOf(heights);
  const hidden = () =>
    [...list.children].map(
      row => (row as HTMLElement).style.visibility === 'hidden',
    );
  renderHook(() => useHideOverflow({ current: list }, heights));
  resize(list);
  expect(hidden()).toEqual([false, false, true]);
  heights[0] = 70;
  resize(list.children[0]);
  expect(hidden()).toEqual([false, true, true]);
  heights.fill(30);
  resize(list.children[2]);
  expect(hidden()).toEqual([false, false, false]);
});
