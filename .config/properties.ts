import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a red run is the change's doing. `PROPERTY_SEED=random` or a
 * number tries others, `PROPERTY_RUNS` more of them.
 */
const { PROPERTY_SEED: seed = '20210921', PROPERTY_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
