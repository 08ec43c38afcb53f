import { Route } from '@playwright/test';

/** Answers with this body. */
export function json(body: object) {
  return (route: Route) => route.fulfill({ json: body });
}

/** Answers with an error of Backstage's form. */
export function answer(status: number, name: string) {
  return (route: Route) =>
    route.fulfill({
      status,
      json: {
        error: { name, message: name },
        response: { statusCode: status },
      },
    });
}

/** Lets the backend answer, and changes that. */
export function changed<T>(change: (body: T) => void) {
  return async (route: Route) => {
    const response = await route.fetch();
    const body = await response.json();
    change(body);
    await route.fulfill({ response, json: body });
  };
}
