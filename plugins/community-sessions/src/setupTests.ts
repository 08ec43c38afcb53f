import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first look at a lazy chunk waits for its compilation.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(30_000);
