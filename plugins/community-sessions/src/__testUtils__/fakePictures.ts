import { act } from '@testing-library/react';

/** Stands in for the browser's loading of pictures, which jsdom does not do. Tests that use it restore all mocks. */
export function fakePictures() {
  const asked: HTMLImageElement[] = [];
  jest.spyOn(global, 'Image').mockImplementation(() => {
    const image = document.createElement('img');
    asked.push(image);
    return image;
  });
  const settle = (type: 'load' | 'error') =>
    act(() => {
      asked.at(-1)?.dispatchEvent(new Event(type));
    });
  return {
    /** The pictures asked for so far, before one of them is shown. */
    asked: () => asked.map(({ src }) => src),
    load: () => settle('load'),
    fail: () => settle('error'),
  };
}
