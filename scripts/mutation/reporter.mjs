/** Sends each tested mutant to the process that started Stryker, which may run out of time before Stryker is done. */
const reporter = {
  onMutationTestingPlanReady: ({ mutantPlans }) => process.send?.({ planned: mutantPlans.length }),
  onMutantTested: ({ fileName, location, mutatorName, replacement, status }) =>
    process.send?.({
      file: fileName,
      range: location,
      mutator: mutatorName,
      replacement,
      status,
    }),
};

export const strykerPlugins = [{ kind: 'Reporter', name: 'results', factory: () => reporter }];
