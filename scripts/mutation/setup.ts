import fc from 'fast-check';

/** Properties are tried a few times only: each is repeated for every mutant that it reaches. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 10 });
