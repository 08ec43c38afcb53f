import { ClaimReader } from '../ClaimReader';
import { recordSchemas } from '../recordSchemas';

/** Reads the sections of a hand-written archive. */
export const archiveClaims: ClaimReader = {
  id: 'archive',
  claimTypes: ['section'],
  claims: ({ payload }) => [
    { type: 'section', ...recordSchemas['archive.section'].parse(payload) },
  ],
};
