/** The folder with the acceptance material, as `.ci/run` hands it over. Without it these tests fail; they never skip. */
export const acceptanceFolder = process.env.ACCEPTANCE_DIR ?? ''
if (acceptanceFolder === '')
  throw new Error('ACCEPTANCE_DIR is not set: it names the folder with the acceptance material')
