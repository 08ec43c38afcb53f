/** Stands in texts for the address under which the sample sources are reached; replaced in every answer. */
export const ORIGIN = 'https://sample-sources.invalid';
