import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages take their time on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
